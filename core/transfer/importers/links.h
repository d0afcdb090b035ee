#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Account links in lists, one a line, and anywhere in texts and HTML pages: what FreeOTP+, GNOME Authenticator, Ente
/// Auth, WinAuth and others write as text, and migration links of Google Authenticator. Must be asked last.
extern const Importer kLinks;

} // namespace countersign::importers
