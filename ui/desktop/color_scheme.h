#pragma once

namespace countersign {

/// Whether the desktop asks for dark colours. Before Qt 6.5 it is read off the palette the application started with.
bool isSystemDark();

} // namespace countersign
