// What a code costs: ours beside two other libraries, and beside the four SHA-1 blocks that an HMAC cannot do without.
// Prints nanoseconds per code (the best of many interleaved rounds) and the ratios.

#define OPENSSL_SUPPRESS_DEPRECATED // SHA1_Transform is the block itself

#include "core/otp/code.h"

#include <liboath/oath.h>
#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <limits>

extern "C" {
#include <cotp.h>
}
// cotp.h takes these names for its own.
#undef SHA1
#undef SHA256
#undef SHA512

using namespace countersign;

namespace {

constexpr int kRounds = 40;
constexpr int kCodesPerRound = 10'000;
constexpr std::string_view kKey = "12345678901234567890";
constexpr const char *kKeyInBase32 = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

unsigned consumed = 0; // printed at the end, so that no code is optimised away

struct Contestant
{
    const char *name;
    std::function<unsigned(std::int64_t time)> run;
    double nanoseconds = std::numeric_limits<double>::max();
};

void runRound(Contestant &contestant, std::int64_t firstTime)
{
    using Clock = std::chrono::steady_clock;
    const auto start = Clock::now();
    for (int count = 0; count < kCodesPerRound; ++count)
        consumed += contestant.run(firstTime + 30 * count);
    const std::chrono::duration<double, std::nano> elapsed = Clock::now() - start;
    contestant.nanoseconds = std::min(contestant.nanoseconds, elapsed.count() / kCodesPerRound);
}

unsigned ourCode(const SecretBytes &secret, HashAlgorithm algorithm, std::int64_t time)
{
    static const SecretBytes noPin;
    const OtpParameters parameters{.algorithm = algorithm};
    const auto code = codeAt({secret, noPin, parameters}, UnixTime(std::chrono::seconds(time)));
    return static_cast<unsigned>(code->text.back());
}

unsigned liboathCode(int flags, std::int64_t time)
{
    std::array<char, 16> code{};
    oath_totp_generate2(kKey.data(), kKey.size(), time, 30, 0, 6, flags, code.data());
    return static_cast<unsigned>(code[5]);
}

unsigned libcotpCode(std::int64_t time)
{
    cotp_error_t error = VALID;
    char *const code = get_totp_at(kKeyInBase32, time, 6, 30, GCRY_MD_SHA1, &error);
    const auto last = static_cast<unsigned>(code[5]);
    std::free(code); // NOLINT(cppcoreguidelines-no-malloc): libcotp says so
    return last;
}

unsigned fourBlocks(std::int64_t time)
{
    SHA_CTX context;
    SHA1_Init(&context);
    std::array<unsigned char, SHA_CBLOCK> block{static_cast<unsigned char>(time)};
    for (int count = 0; count < 4; ++count)
        SHA1_Transform(&context, block.data());
    return context.h0;
}

} // namespace

int main()
{
    if (oath_init() != OATH_OK)
        return EXIT_FAILURE;
    const SecretBytes secret = SecretBytes::fromText(kKey);
    const auto ours = [&secret](HashAlgorithm algorithm) {
        return [&secret, algorithm](std::int64_t time) { return ourCode(secret, algorithm, time); };
    };
    const auto liboath = [](int flags) { return [flags](std::int64_t time) { return liboathCode(flags, time); }; };
    std::array<Contestant, 8> contestants{{{"countersign codeAt, SHA-1", ours(HashAlgorithm::Sha1)},
                                           {"liboath oath_totp_generate2, SHA-1", liboath(0)},
                                           {"libcotp get_totp_at, SHA-1 (from Base32)", libcotpCode},
                                           {"four SHA-1 blocks alone", fourBlocks},
                                           {"countersign codeAt, SHA-256", ours(HashAlgorithm::Sha256)},
                                           {"liboath, SHA-256", liboath(OATH_TOTP_HMAC_SHA256)},
                                           {"countersign codeAt, SHA-512", ours(HashAlgorithm::Sha512)},
                                           {"liboath, SHA-512", liboath(OATH_TOTP_HMAC_SHA512)}}};
    for (int round = 0; round < kRounds; ++round) {
        for (Contestant &contestant : contestants)
            runRound(contestant, 1'700'000'000 + round);
    }

    for (const Contestant &contestant : contestants)
        std::printf("%-42s %8.1f ns\n", contestant.name, contestant.nanoseconds);
    const double ourTime = contestants[0].nanoseconds;
    std::printf("\nliboath / ours      %5.2f   (goal: at least 1)\n", contestants[1].nanoseconds / ourTime);
    std::printf("libcotp / ours      %5.2f   (goal: at least 2.5)\n", contestants[2].nanoseconds / ourTime);
    std::printf("ours / four blocks  %5.2f   (goal: at most 2.5)\n", ourTime / contestants[3].nanoseconds);
    std::printf("checksum %u\n", consumed);
    return EXIT_SUCCESS;
}
