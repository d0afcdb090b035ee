#include "core/transfer/gzip.h"

#include <QTest>

#include <zlib.h>

#include <string>

using namespace countersign;

class TestGzip : public QObject
{
    Q_OBJECT

    static Bytes packed(std::string_view text)
    {
        z_stream stream{};
        deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
        Bytes out(deflateBound(&stream, text.size()));
        Bytes in(bytesOf(text).begin(), bytesOf(text).end());
        stream.next_in = in.data();
        stream.avail_in = static_cast<uInt>(in.size());
        stream.next_out = out.data();
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, Z_FINISH);
        out.resize(stream.total_out);
        deflateEnd(&stream);
        return out;
    }

    static void expectError(const Bytes &bytes, std::size_t limit, ErrorCode code)
    {
        const auto content = gunzip(bytes, limit);
        QVERIFY(!content);
        QCOMPARE(content.error().code, code);
    }

private Q_SLOTS:
    void unpacks()
    {
        const std::string text(100'000, 'x');
        const auto content = gunzip(packed(text), text.size());
        QVERIFY(content);
        QVERIFY(content->exposeText() == text); // EXPOSE: of a test
        const auto nothing = gunzip(packed(""), 0);
        QVERIFY(nothing);
        QVERIFY(nothing->empty());
    }

    void refusesMoreThanTheLimit()
    {
        const std::string text(100'000, 'x');
        QVERIFY(gunzip(packed(text), 100'000));
        expectError(packed(text), 99'999, ErrorCode::ImportTooLarge);
    }

    void refusesDamage()
    {
        const Bytes whole = packed("some text, some text");
        for (std::size_t size = 0; size < whole.size(); ++size)
            expectError(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)), 100'000,
                        ErrorCode::ImportDamaged);
        Bytes longer = whole;
        longer.push_back(0);
        expectError(longer, 1000, ErrorCode::ImportDamaged);
        for (const std::uint8_t size : {std::uint8_t{19}, std::uint8_t{21}}) { // there are 20
            Bytes lying = whole;
            lying[lying.size() - 4] = size;
            expectError(lying, 1000, ErrorCode::ImportDamaged);
        }
        Bytes bomb = whole;
        bomb.back() = 0x7F; // two gigabytes from a few bytes: nothing is allocated
        expectError(bomb, std::size_t{1} << 40, ErrorCode::ImportDamaged);
    }
};

QTEST_GUILESS_MAIN(TestGzip)
#include "tst_gzip.moc"
