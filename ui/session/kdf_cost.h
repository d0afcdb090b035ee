#pragma once

#include "core/vault/kdf_calibration.h"

namespace countersign {

/// What a new password costs: as asked for where that is deliberate or nothing was measured, else what suits this
/// computer. Slow the first time.
inline KdfCost costHere(const KdfCost &asked, KdfCalibration *calibration)
{
    return calibration && !asked.isDeliberate ? calibration->cost() : asked;
}

} // namespace countersign
