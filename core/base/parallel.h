#pragma once

#include <cstddef>
#include <functional>

namespace countersign {

/// Calls `work` with each number below `count`, on as many threads as there are processors, at most `threads`; 0: no
/// limit of ours. Returns when all are done. An exception of `work` ends the rest and comes out here.
void inParallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)> &work);

} // namespace countersign
