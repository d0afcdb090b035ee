#pragma once

#include <QProcessEnvironment>

namespace countersign {

/// What the helper gets to know of the surroundings of this program: how to reach the display and the desktop, where
/// the system's libraries and decoders are, the language. Variables may hold keys and passwords; none of those go
/// there.
QProcessEnvironment helperEnvironment(const QProcessEnvironment &ours = QProcessEnvironment::systemEnvironment());

} // namespace countersign
