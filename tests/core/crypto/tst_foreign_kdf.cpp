#include "core/base/hex.h"
#include "core/crypto/foreign_kdf.h"

#include <QTest>

#include <numeric>

using namespace countersign;

namespace {

using Rule = KdfRefusal::Rule;
using Kind = ForeignArgon::Kind;

SecretBytes secret(std::string_view text)
{
    return SecretBytes::fromText(text);
}

SecretBytes secretFromHex(std::string_view hex)
{
    return SecretBytes(*decodeHex(hex));
}

std::string hexOf(const Result<SecretBytes> &key)
{
    return key ? encodeHex(key->expose()) : "refused";
}

/// The numbers of a refusal; none if it is another error, or none at all.
std::optional<KdfRefusal> refusalOf(const Result<SecretBytes> &key)
{
    if (key || key.error().code != ErrorCode::KdfRefused)
        return {};
    return key.error().kdf;
}

KdfRefusal foreign(Rule rule, std::uint64_t asked = 0, std::uint64_t allowed = 0)
{
    return {.rule = rule, .asked = asked, .allowed = allowed, .file = KdfRefusal::File::Foreign};
}

} // namespace

class TestForeignKdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pbkdf2EqualsThePublishedVectors()
    {
        using enum Pbkdf2Hash;
        // RFC 6070
        QCOMPARE(hexOf(pbkdf2(Sha1, secret("password"), bytesOf("salt"), 1, 20)),
                 "0c60c80f961f0e71f3a9b524af6012062fe037a6");
        QCOMPARE(hexOf(pbkdf2(Sha1, secret("password"), bytesOf("salt"), 4096, 20)),
                 "4b007901b765489abead49d926f721d065a429c1");
        QCOMPARE(hexOf(pbkdf2(Sha1, secret("passwordPASSWORDpassword"), bytesOf("saltSALTsaltSALTsaltSALTsaltSALTsalt"),
                              4096, 25)),
                 "3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038");
        QCOMPARE(hexOf(pbkdf2(Sha1, secret(std::string_view("pass\0word", 9)), bytesOf(std::string_view("sa\0lt", 5)),
                              4096, 16)),
                 "56fa6aa75548099dcc37d7f03425e0c3");
        // RFC 7914 section 11
        QCOMPARE(hexOf(pbkdf2(Sha256, secret("passwd"), bytesOf("salt"), 1, 64)),
                 "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                 "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783");
        // Python's hashlib.pbkdf2_hmac, with nothing in it
        QCOMPARE(hexOf(pbkdf2(Sha512, {}, {}, 3, 40)),
                 "ba78a2c18fe1f3cfffaba0f93ccf85fc342edf2c34ff439f928c464fe04ee9c43d6516594282bf31");
    }

    void scryptEqualsThePublishedVectors()
    {
        // RFC 7914 section 12
        QCOMPARE(hexOf(scrypt({}, {}, {.n = 16, .r = 1, .p = 1}, 64)),
                 "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                 "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906");
        QCOMPARE(hexOf(scrypt(secret("password"), bytesOf("NaCl"), {.n = 1024, .r = 8, .p = 16}, 64)),
                 "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                 "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
        // The cost of Aegis, for which OpenSSL's own limit is too low; Python's hashlib.scrypt
        QCOMPARE(hexOf(scrypt(secret("test"), bytesOf(std::string(32, 'a')), {.n = 32768, .r = 8, .p = 1}, 32)),
                 "b363a113ad3d593533ec9b747f53895b9fa2b5342b75ac74882a6c0ec9e754ce");
    }

    void argon2EqualsThePublishedVectors_data()
    {
        QTest::addColumn<ForeignArgon>("argon");
        QTest::addColumn<std::string>("key");
        const auto row = [](const char *name, const ForeignArgon &argon, const char *key) {
            QTest::newRow(name) << argon << std::string(key);
        };
        // From the tests of the reference implementation, which libargon2 is
        row("id", {.kind = Kind::Id, .passes = 2, .memoryKibibytes = 256, .lanes = 1},
            "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
        row("id, two lanes", {.kind = Kind::Id, .passes = 2, .memoryKibibytes = 256, .lanes = 2},
            "6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037");
        row("id, 64 MiB", {.kind = Kind::Id, .passes = 2, .memoryKibibytes = 65536, .lanes = 1},
            "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
        row("i", {.kind = Kind::I, .passes = 2, .memoryKibibytes = 256, .lanes = 1},
            "89e9029f4637b295beb027056a7336c414fadd43f6b208645281cb214a56452f");
        row("i, version 0x10", {.kind = Kind::I, .version = 0x10, .passes = 2, .memoryKibibytes = 256, .lanes = 1},
            "fd4dd83d762c49bdeaf57c47bdcd0c2f1babf863fdeb490df63ede9975fccf06");
        // From libgcrypt, which has its own
        row("d", {.kind = Kind::D, .passes = 2, .memoryKibibytes = 256, .lanes = 1},
            "25c4ee8ba448054b49efc804e478b9d823be1f9bd2e99f51d6ec4007a3a1501f");
        row("d, four lanes", {.kind = Kind::D, .passes = 3, .memoryKibibytes = 64, .lanes = 4},
            "28f510e12e86d36dacb0e28c0f58a045930b85bca1d9a87db5d26c8b2281a732");
    }

    void argon2EqualsThePublishedVectors()
    {
        QFETCH(ForeignArgon, argon);
        QFETCH(std::string, key);
        QCOMPARE(hexOf(argon2(argon, secret("password"), bytesOf("somesalt"), 32)), key);
    }

    void hkdfExpandEqualsThePublishedVectors()
    {
        // RFC 5869 appendices A.1 and A.3
        QCOMPARE(
            hexOf(hkdfExpandSha256(secretFromHex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"),
                                   *decodeHex("f0f1f2f3f4f5f6f7f8f9"), 42)),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
        QCOMPARE(hexOf(hkdfExpandSha256(
                     secretFromHex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04"), {}, 42)),
                 "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
        // With one key in it more than the other, the shorter is the longer one's beginning.
        const SecretBytes key(32);
        const auto whole = hkdfExpandSha256(key, bytesOf("enc"), 8160);
        QVERIFY(whole);
        QCOMPARE(hexOf(hkdfExpandSha256(key, bytesOf("enc"), 33)), encodeHex(whole->expose().first(33)));
    }

    void evpBytesToKeyEqualsOpenssl()
    {
        // openssl enc -aes-256-cbc -md md5 -P -pass pass:passphrase -S 0001020304050607; two bytes more from Python
        const Bytes salt{0, 1, 2, 3, 4, 5, 6, 7};
        QCOMPARE(hexOf(evpBytesToKeyMd5(secret("passphrase"), salt, 50)),
                 "c3c3a2446cd513849e5490c6b926670dad018029c68a9eccd95e855aae9779c5"
                 "fae634a874410beedd0fd00b8ee45165f92c");
        QCOMPARE(hexOf(evpBytesToKeyMd5(secret("passphrase"), salt, 5)), "c3c3a2446c");
        QCOMPARE(hexOf(evpBytesToKeyMd5({}, {}, 16)), "d41d8cd98f00b204e9800998ecf8427e");
    }

    void aesKdfEqualsTheSlowWay_data()
    {
        QTest::addColumn<std::uint64_t>("rounds");
        QTest::addColumn<std::string>("key");
        // In Python: AES-256-ECB round by round, then SHA-256
        QTest::newRow("1") << std::uint64_t{1}
                           << std::string("21d1d824b818ad9db34c28c5418ec5759e536f49f478260da0f10bdad44df4ed");
        QTest::newRow("513") << std::uint64_t{513}
                             << std::string("34d46a8d3119df1149e7c9dd6ab79919f2a48fddb115ce780c1d294d8034727d");
        QTest::newRow("6000") << std::uint64_t{6000}
                              << std::string("9dfe6468bfad829ca70b3314f04bce4a12d75afcf6ce796ab64817d46624b212");
    }

    void aesKdfEqualsTheSlowWay()
    {
        QFETCH(std::uint64_t, rounds);
        QFETCH(std::string, key);
        QCOMPARE(hexOf(aesKdf(composite(), seed(), rounds)), key);
        QCOMPARE(hexOf(aesKdf(composite(), seed(), rounds, [] { return false; })), key);
    }

    void aesKdfCanBeCancelled()
    {
        int questions = 0;
        const auto cancelled = [&questions] { return ++questions == 3; };
        const auto key = aesKdf(composite(), seed(), foreign_kdf::kMaxAesRounds, cancelled);
        QVERIFY(!key);
        QCOMPARE(key.error().code, ErrorCode::Cancelled);
        QCOMPARE(questions, 3);
    }

    void refusesNumbersAboveTheLimits()
    {
        using namespace foreign_kdf;
        const auto pbkdf2With = [](std::uint64_t iterations) {
            return refusalOf(pbkdf2(Pbkdf2Hash::Sha1, secret("p"), bytesOf("salt"), iterations, 20));
        };
        QCOMPARE(pbkdf2With(kMaxPbkdf2Iterations + 1), foreign(Rule::Operations, 10'000'001, 10'000'000));
        QCOMPARE(pbkdf2With(UINT64_MAX), foreign(Rule::Operations, UINT64_MAX, 10'000'000));
        QCOMPARE(pbkdf2With(0), foreign(Rule::Parameters));
        const auto aesWith
            = [](std::uint64_t rounds) { return refusalOf(aesKdf(composite(), seed(), rounds, [] { return true; })); };
        QCOMPARE(aesWith(kMaxAesRounds + 1), foreign(Rule::Operations, 200'000'001, 200'000'000));
        QCOMPARE(aesWith(0), foreign(Rule::Parameters));
        QVERIFY(!aesWith(kMaxAesRounds)); // cancelled instead
    }

    void refusesCostsOfScryptAboveTheLimits_data()
    {
        QTest::addColumn<ScryptCost>("cost");
        QTest::addColumn<KdfRefusal>("refusal");
        constexpr std::uint64_t kMebi = 1024 * 1024;
        QTest::newRow("n") << ScryptCost{2 * kMebi, 1, 1} << foreign(Rule::Parameters); // of r = 1, too
        QTest::newRow("n of two blocks") << ScryptCost{2 * kMebi, 2, 1} << foreign(Rule::Operations, 2 * kMebi, kMebi);
        QTest::newRow("huge n") << ScryptCost{std::uint64_t{1} << 63, 8, 1}
                                << foreign(Rule::Operations, std::uint64_t{1} << 63, kMebi);
        QTest::newRow("r") << ScryptCost{16, 33, 1} << foreign(Rule::BlockSize, 33, 32);
        QTest::newRow("huge r") << ScryptCost{16, UINT64_MAX, 1} << foreign(Rule::BlockSize, UINT64_MAX, 32);
        QTest::newRow("p") << ScryptCost{16, 8, 17} << foreign(Rule::Lanes, 17, 16);
        QTest::newRow("memory") << ScryptCost{kMebi, 9, 1} << foreign(Rule::Memory, 9 * kMebi / 8, kMebi);
        QTest::newRow("work") << ScryptCost{kMebi, 8, 3} << foreign(Rule::Work, 3 * kMebi, 2 * kMebi);
        QTest::newRow("no n") << ScryptCost{0, 8, 1} << foreign(Rule::Parameters);
        QTest::newRow("n of 1") << ScryptCost{1, 8, 1} << foreign(Rule::Parameters);
        QTest::newRow("n no power of two") << ScryptCost{1000, 8, 1} << foreign(Rule::Parameters);
        QTest::newRow("no r") << ScryptCost{16, 0, 1} << foreign(Rule::Parameters);
        QTest::newRow("no p") << ScryptCost{16, 8, 0} << foreign(Rule::Parameters);
    }

    void refusesCostsOfScryptAboveTheLimits()
    {
        QFETCH(ScryptCost, cost);
        QFETCH(KdfRefusal, refusal);
        QCOMPARE(refusalOf(scrypt(secret("p"), bytesOf("salt"), cost, 32, std::nullopt)), refusal);
    }

    void refusesCostsOfArgon2AboveTheLimits_data()
    {
        QTest::addColumn<ForeignArgon>("argon");
        QTest::addColumn<KdfRefusal>("refusal");
        constexpr std::uint64_t kGibibyte = 1024 * 1024;
        const auto row = [](const char *name, const ForeignArgon &argon, const KdfRefusal &refusal) {
            QTest::newRow(name) << argon << refusal;
        };
        row("passes", {.passes = 1025, .memoryKibibytes = 8}, foreign(Rule::Operations, 1025, 1024));
        row("lanes", {.passes = 1, .memoryKibibytes = 1024, .lanes = 33}, foreign(Rule::Lanes, 33, 32));
        row("memory", {.passes = 1, .memoryKibibytes = kGibibyte + 1}, foreign(Rule::Memory, kGibibyte + 1, kGibibyte));
        row("huge memory", {.passes = 2, .memoryKibibytes = UINT64_MAX}, foreign(Rule::Memory, UINT64_MAX, kGibibyte));
        row("work", {.passes = 11, .memoryKibibytes = kGibibyte}, foreign(Rule::Work, 11 * kGibibyte, 10 * kGibibyte));
        row("no pass", {.passes = 0, .memoryKibibytes = 64}, foreign(Rule::Parameters));
        row("no lane", {.passes = 1, .memoryKibibytes = 64, .lanes = 0}, foreign(Rule::Parameters));
        row("too little memory", {.passes = 1, .memoryKibibytes = 15, .lanes = 2}, foreign(Rule::Parameters));
        row("version", {.version = 0x12, .passes = 1, .memoryKibibytes = 64}, foreign(Rule::Parameters));
    }

    void refusesCostsOfArgon2AboveTheLimits()
    {
        QFETCH(ForeignArgon, argon);
        QFETCH(KdfRefusal, refusal);
        QCOMPARE(refusalOf(argon2(argon, secret("p"), bytesOf("somesalt"), 32, std::nullopt)), refusal);
    }

    void takesTheCostsAtTheLimits()
    {
        QVERIFY(argon2({.passes = 1024, .memoryKibibytes = 8}, secret("p"), bytesOf("somesalt"), 32));
        QVERIFY(argon2({.passes = 1, .memoryKibibytes = 256, .lanes = 32}, secret("p"), bytesOf("somesalt"), 32));
        QVERIFY(scrypt(secret("p"), bytesOf("salt"), {.n = 2, .r = 32, .p = 16}, 32));
        QVERIFY(scrypt(secret("p"), bytesOf("salt"), {.n = 32768, .r = 1, .p = 1}, 32));
        // What would take seconds stops at the last check instead, that of the memory.
        const KdfRefusal full{.rule = Rule::FreeMemory,
                              .asked = 1024 * 1024,
                              .allowed = 7,
                              .available = 15,
                              .file = KdfRefusal::File::Foreign};
        QCOMPARE(
            refusalOf(argon2({.passes = 10, .memoryKibibytes = 1024 * 1024}, secret("p"), bytesOf("somesalt"), 32, 15)),
            full);
        QCOMPARE(refusalOf(scrypt(secret("p"), bytesOf("salt"), {.n = 1024 * 1024, .r = 8, .p = 2}, 32, 15)), full);
    }

    void takesSevenEighthsOfTheFreeMemoryAtMost()
    {
        const ForeignArgon argon{.passes = 1, .memoryKibibytes = 700};
        QVERIFY(argon2(argon, secret("p"), bytesOf("somesalt"), 32, 800));
        const auto refusal = refusalOf(argon2(argon, secret("p"), bytesOf("somesalt"), 32, 799));
        QVERIFY(refusal);
        QVERIFY(refusal->rule == Rule::FreeMemory);
        QCOMPARE(refusal->available, std::uint64_t{799});
    }

    void refusesASaltThatArgon2CannotHave()
    {
        QCOMPARE(refusalOf(argon2({.passes = 1, .memoryKibibytes = 8}, secret("p"), bytesOf("7 bytes"), 32)),
                 foreign(Rule::Parameters));
        for (const std::size_t size : {8, 16, 32, 255})
            QVERIFY(argon2({.passes = 1, .memoryKibibytes = 8}, {}, Bytes(size, 1), 32));
    }

private:
    static SecretBytes composite() // 1, 2, 3 … 32
    {
        SecretBytes key(32);
        std::iota(key.writable().begin(), key.writable().end(), std::uint8_t{1});
        return key;
    }
    static Bytes seed() // 100, 101 … 131
    {
        Bytes seed(32);
        std::iota(seed.begin(), seed.end(), std::uint8_t{100});
        return seed;
    }
};

QTEST_GUILESS_MAIN(TestForeignKdf)
#include "tst_foreign_kdf.moc"
