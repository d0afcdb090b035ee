#pragma once

namespace countersign {

/// No core dumps, which could hold a picture of a key, and no new privileges. Limits on memory and files are not for
/// drivers and decoders of moving pictures.
void hardenCameraProcess();

} // namespace countersign
