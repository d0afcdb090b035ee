#pragma once

namespace countersign {

/// Takes from this process what decoding a hostile picture must not have: more than 1 GiB of memory, more than 10 s of
/// processor time, writing files, core dumps, new privileges. For good. False if the system refused.
bool applyResourceLimits();

} // namespace countersign
