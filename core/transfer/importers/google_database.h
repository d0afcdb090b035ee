#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// The database of old versions of Google Authenticator for Android.
extern const Importer kGoogleDatabase;

} // namespace countersign::importers
