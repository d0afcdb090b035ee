#pragma once

namespace countersign {

/// Opens what is closed of standard input, output and error on nothing: the number would go to the next file that is
/// opened, such as the vault's, and what is printed would go into it.
void keepStandardStreams();

} // namespace countersign
