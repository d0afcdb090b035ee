#pragma once

#include "core/transfer/importer.h"

namespace countersign::importers {

/// FreeOTP 1: its preferences of a rooted phone. freeotp/freeotp-android, Token.java.
extern const Importer kFreeOtpPreferences;

} // namespace countersign::importers
