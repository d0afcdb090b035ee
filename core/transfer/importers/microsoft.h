#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// Microsoft Authenticator: the database PhoneFactor of its Android app.
extern const Importer kMicrosoft;

} // namespace countersign::importers
