#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/secret_bytes.h"
#include "core/qr/rgb_image.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

// What the window and its helper `countersign-scan` say to each other over pipes. Both ends are built together, yet
// the reader trusts nothing: the helper may have been taken over by a picture. docs/scanning.md describes the bytes.

namespace countersign {

/// The largest picture that is looked at, in pixels.
inline constexpr std::int64_t kMaxPicturePixels = 64'000'000;
/// The largest answer that is read.
inline constexpr std::size_t kMaxScanAnswerBytes = 8 * 1024 * 1024;
/// The most previews in one answer, and the largest of them in pixels.
inline constexpr std::size_t kMaxPreviews = 4;
inline constexpr int kMaxPreviewWidth = 640;
inline constexpr int kMaxPreviewHeight = 400;

/// The helper's answer.
struct ScanAnswer
{
    struct Code
    {
        std::uint32_t source = 0; ///< index in `sources`
        std::array<std::int32_t, 4> area = {}; ///< left, top, right, bottom, in that picture's pixels
        SecretBytes text = {}; ///< UTF-8
    };

    /// A source in small, its codes blanked; at most one of each.
    struct Preview
    {
        std::uint32_t source = 0; ///< index in `sources`
        int sourceWidth = 0; ///< in pixels, as the areas of codes
        int sourceHeight = 0;
        RgbImage image = {};
    };

    std::vector<std::string> sources; ///< names of screens or pictures, UTF-8
    std::vector<Code> codes;
    std::vector<Error> errors; ///< of the scanning group only; `where` names the picture
    std::vector<Preview> previews = {}; ///< of sources with codes; not more than `kMaxPreviews`
};

/// The answer in bytes, as secret as its texts.
SecretBytes encodeScanAnswer(const ScanAnswer &answer);

/// Errors: ScanHelperFailed for anything that `encodeScanAnswer` cannot have written.
Result<ScanAnswer> decodeScanAnswer(ByteView bytes);

/// A picture for the helper's standard input.
Bytes encodePicture(const RgbImage &image);

/// Whether `bytes` begin as `encodePicture` writes it; a picture file does not.
bool isEncodedPicture(ByteView bytes);

/// Errors: PictureTooLarge; PictureUnreadable.
Result<RgbImage> decodePicture(ByteView bytes);

/// The most that is sent through standard input, and that `decodePicture` can need.
inline constexpr std::size_t kMaxEncodedPictureBytes = 12 + 3 * static_cast<std::size_t>(kMaxPicturePixels);

} // namespace countersign
