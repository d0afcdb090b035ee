#include "core/base/strong_id.h"
#include "tests/support/fixed_random.h"

#include <QTest>

#include <set>
#include <type_traits>

using namespace countersign;

namespace {

using CatId = StrongId<struct CatIdTag>;
using DogId = StrongId<struct DogIdTag>;

} // namespace

class TestStrongId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cannotBeMistakenForAnotherKind()
    {
        static_assert(!std::is_convertible_v<CatId, DogId>);
        static_assert(!std::is_constructible_v<CatId, DogId>);
    }

    void isNullUntilGenerated()
    {
        FixedRandom random;
        QVERIFY(CatId().isNull());
        QVERIFY(!CatId::generate(random).isNull());
    }

    void everyOneIsDifferent()
    {
        FixedRandom random;
        std::set<CatId> ids;
        for (int count = 0; count < 1000; ++count)
            ids.insert(CatId::generate(random));
        QCOMPARE(ids.size(), std::size_t(1000));
    }

    void comesBackFromItsBytes()
    {
        FixedRandom random;
        const CatId id = CatId::generate(random);
        const auto again = CatId::fromBytes(id.bytes());
        QVERIFY(again);
        QVERIFY(*again == id);
    }

    void refusesAnotherNumberOfBytes()
    {
        const Bytes bytes(17);
        QVERIFY(!CatId::fromBytes(ByteView(bytes).first(15)));
        QVERIFY(!CatId::fromBytes(bytes));
        QVERIFY(!CatId::fromBytes({}));
    }

    void readsAs32LowerCaseDigits()
    {
        std::array<std::uint8_t, 16> bytes{};
        bytes[0] = 0xab;
        bytes[15] = 0x0f;
        QCOMPARE(CatId(bytes).text(), std::string("ab00000000000000000000000000000f"));
    }
};

QTEST_GUILESS_MAIN(TestStrongId)
#include "tst_strong_id.moc"
