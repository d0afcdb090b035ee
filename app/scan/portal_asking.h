#pragma once

namespace countersign {

/// Whether the desktop lets the user choose what is taken.
enum class PortalAsking {
    None, ///< everything at once; the desktop may ask for the permission once
    Interactive,
};

} // namespace countersign
