// What is freed is wiped, whoever frees it. Linked twice: with the wiping heap, and without it to see that the check
// can tell.

#include "app/common/heap_check.h"

#include <QString>
#include <QTest>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

constexpr char kMark = '\x5A';
constexpr std::size_t kAllocatorsOwn = 64;

/// How many marks are left in memory that somebody freed; only the allocator may have it by now.
std::size_t marksAt(std::uintptr_t address, std::size_t size)
{
    const auto *bytes = reinterpret_cast<const volatile char *>(address);
    std::size_t marks = 0;
    for (std::size_t at = kAllocatorsOwn; at < size; ++at)
        marks += bytes[at] == kMark ? 1 : 0;
    return marks;
}

std::uintptr_t addressOf(const void *pointer)
{
    return reinterpret_cast<std::uintptr_t>(pointer);
}

} // namespace

class TestWipingHeap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCheckKnows() { QCOMPARE(isHeapWiped(), COUNTERSIGN_WIPES_HEAP); }

    void wipesWhatQtFrees()
    {
        if (!COUNTERSIGN_WIPES_HEAP)
            QSKIP("this one is linked without the wiping heap");
        volatile std::uintptr_t address = 0;
        {
            const QByteArray bytes(5000, kMark);
            address = addressOf(bytes.constData());
            QVERIFY(marksAt(address, 5000) > 4000);
        }
        QCOMPARE(marksAt(address, 5000), std::size_t(0));
    }

    void wipesWhatTheCLibraryFrees()
    {
        if (!COUNTERSIGN_WIPES_HEAP)
            QSKIP("this one is linked without the wiping heap");
        // fclose frees the buffer that the C library took for the stream.
        char *text = nullptr;
        std::size_t size = 0;
        std::FILE *stream = ::open_memstream(&text, &size);
        const std::string marks(2000, kMark);
        std::fwrite(marks.data(), 1, marks.size(), stream);
        std::fflush(stream);
        volatile std::uintptr_t first = addressOf(text);
        // More than fits: the library moves to a larger block.
        const std::string more(50'000, 'x');
        std::fwrite(more.data(), 1, more.size(), stream);
        std::fclose(stream);
        QVERIFY(addressOf(text) != first);
        QCOMPARE(text[0], kMark);
        std::free(text);
        QCOMPARE(marksAt(first, 2000), std::size_t(0));
    }

    void aBlockThatGrowsOrShrinksKeepsItsContent_data()
    {
        QTest::addColumn<std::size_t>("from");
        QTest::addColumn<std::size_t>("to");
        QTest::newRow("grows a little") << std::size_t(1000) << std::size_t(1004);
        QTest::newRow("grows") << std::size_t(1000) << std::size_t(9000);
        QTest::newRow("shrinks a little") << std::size_t(9000) << std::size_t(8000);
        QTest::newRow("shrinks") << std::size_t(9000) << std::size_t(100);
        QTest::newRow("is mapped, and grows") << std::size_t(1'000'000) << std::size_t(3'000'000);
        QTest::newRow("is mapped, and shrinks") << std::size_t(3'000'000) << std::size_t(200'000);
        QTest::newRow("begins") << std::size_t(0) << std::size_t(100);
    }
    void aBlockThatGrowsOrShrinksKeepsItsContent()
    {
        QFETCH(std::size_t, from);
        QFETCH(std::size_t, to);
        auto *block = from == 0 ? nullptr : static_cast<char *>(std::malloc(from));
        if (block)
            std::memset(block, kMark, from);
        block = static_cast<char *>(std::realloc(block, to));
        QVERIFY(block);
        QCOMPARE(std::size_t(std::count(block, block + std::min(from, to), kMark)), std::min(from, to));
        std::memset(block, 1, to); // all of it is ours
        std::free(block);
    }

    void aBlockThatShrinksInItsPlaceLeavesNoTail()
    {
        if (!COUNTERSIGN_WIPES_HEAP)
            QSKIP("this one is linked without the wiping heap");
        auto *block = static_cast<char *>(std::malloc(4000));
        std::memset(block, kMark, 4000);
        auto *same = static_cast<char *>(std::realloc(block, 3000));
        QCOMPARE(marksAt(addressOf(same) + 3000 - kAllocatorsOwn, 1000), std::size_t(0));
        std::free(same);
    }
};

QTEST_GUILESS_MAIN(TestWipingHeap)
#include "tst_wiping_heap.moc"
