#include "ui/accounts/account_row.h"
#include "ui/accounts/account_row_layout.h"

#include <QFontMetrics>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

AccountRow row()
{
    AccountRow row;
    row.issuer = u"A provider with a name that is much longer than any row is wide"_s;
    row.name = u"and.an.account.name.that.does.not.want.to.end@subsidiary.example.com"_s;
    row.code = u"1234567890"_s;
    row.secondsLeft = 18;
    return row;
}

} // namespace

class TestAccountRowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsAtAnyWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("pointSize");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const int width : {320, 420, 1000}) {
            for (const int size : {8, 10, 14}) {
                QTest::addRow("%d wide, %d pt", width, size) << width << size << Qt::LeftToRight;
                QTest::addRow("%d wide, %d pt, right to left", width, size) << width << size << Qt::RightToLeft;
            }
        }
    }
    void nothingOverlapsAtAnyWidth()
    {
        QFETCH(int, width);
        QFETCH(int, pointSize);
        QFETCH(Qt::LayoutDirection, direction);
        QFont font;
        font.setPointSize(pointSize);
        const QRect rect(10, 20, width, rowHeight(font));
        for (const bool isHotp : {false, true}) {
            AccountRow shown = row();
            shown.isHotp = isHotp;
            shown.isPinned = true;
            shown.code = u"123456"_s;
            const AccountRowLayout layout = layoutRow(shown, u"123 456"_s, rect, font, direction);
            const QRect last = isHotp ? layout.button : layout.ring;
            const std::vector<QRect> parts = {layout.icon, layout.title, layout.subtitle, layout.code, last};
            for (const QRect &part : parts) {
                QVERIFY(part.height() > 0);
                QVERIFY(rect.contains(part) || part.isEmpty()); // no width is left for the names in the narrowest
            }
            for (const QRect &text : {layout.title, layout.subtitle, layout.pin}) {
                for (const QRect &other : {layout.icon, layout.code, last})
                    QVERIFY(!text.intersects(other));
            }
            QVERIFY(!layout.title.intersects(layout.pin));
            QVERIFY(!layout.code.intersects(last));
        }
    }

    void badgesKeepTheirWidthAndTheTitleGivesWay_data() { nothingOverlapsAtAnyWidth_data(); }
    void badgesKeepTheirWidthAndTheTitleGivesWay()
    {
        QFETCH(int, width);
        QFETCH(int, pointSize);
        QFETCH(Qt::LayoutDirection, direction);
        QFont font;
        font.setPointSize(pointSize);
        AccountRow shown = row();
        shown.isPinned = true;
        shown.badges = {{u"sub-user"_s, AccountBadge::Tone::Accent}, {u"pending"_s}};
        const QRect rect(10, 20, width, rowHeight(font));
        const AccountRowLayout layout = layoutRow(shown, u"123 456"_s, rect, font, direction);
        QCOMPARE(layout.badges.size(), shown.badges.size());
        std::vector<QRect> parts{layout.icon, layout.title, layout.pin, layout.code, layout.ring};
        for (std::size_t index = 0; index < layout.badges.size(); ++index) {
            const QRect &badge = layout.badges[index];
            if (badge.isNull())
                continue; // no room
            QVERIFY(badge.width() > QFontMetrics(layout.smallFont).horizontalAdvance(shown.badges[index].text));
            for (const QRect &part : parts)
                QVERIFY(!badge.intersects(part));
            parts.push_back(badge);
        }
        if (width >= 1000)
            QVERIFY(!layout.badges[0].isNull() && !layout.badges[1].isNull());
    }

    void theCodeIsNeverElided()
    {
        for (const QString &code : {u"12345 67890"_s, u"1234 5678"_s, u"R7KQ2"_s}) {
            const QFont font;
            const AccountRowLayout layout
                = layoutRow(row(), code, QRect(0, 0, 320, rowHeight(font)), font, Qt::LeftToRight);
            QVERIFY(layout.code.width() >= QFontMetrics(layout.codeFont).horizontalAdvance(code));
        }
    }

    void rightToLeftIsTheMirrorImage()
    {
        const QFont font;
        const QRect rect(0, 0, 420, rowHeight(font));
        const AccountRowLayout left = layoutRow(row(), u"123 456"_s, rect, font, Qt::LeftToRight);
        const AccountRowLayout right = layoutRow(row(), u"123 456"_s, rect, font, Qt::RightToLeft);
        const auto mirrored = [&rect](const QRect &part) {
            return QRect(rect.width() - part.x() - part.width(), part.y(), part.width(), part.height());
        };
        QCOMPARE(right.icon, mirrored(left.icon));
        QCOMPARE(right.title, mirrored(left.title));
        QCOMPARE(right.code, mirrored(left.code));
        QCOMPARE(right.ring, mirrored(left.ring));
        QVERIFY(right.icon.left() > right.code.right());
    }

    void codesEndInOneColumn()
    {
        const QFont font;
        const QRect rect(0, 0, 420, rowHeight(font));
        const auto right = [&](const AccountRow &shown, const QString &code) {
            return layoutRow(shown, code, rect, font, Qt::LeftToRight).code.right();
        };
        AccountRow used = row();
        used.isUsed = true;
        QCOMPARE(right(row(), u"123 456"_s), right(row(), u"R7KQ2"_s));
        QCOMPARE(right(row(), u"123 456"_s), right(used, u"123 456"_s));
    }

    void markAndNextCodeStandClearOfTheCode()
    {
        const QFont font;
        const QRect rect(0, 0, 420, rowHeight(font));
        AccountRow used = row();
        used.isUsed = true;
        const AccountRowLayout withMark = layoutRow(used, u"123 456"_s, rect, font, Qt::LeftToRight);
        QVERIFY(!withMark.usedMark.isEmpty());
        QVERIFY(withMark.usedMark.top() >= rect.top());
        QVERIFY(withMark.usedMark.center().y() < withMark.code.top() + withMark.code.height() / 4);
        AccountRow ending = row();
        ending.nextCode = u"654321"_s;
        const AccountRowLayout withNext = layoutRow(ending, u"123 456"_s, rect, font, Qt::LeftToRight);
        QVERIFY(!withNext.nextCode.isEmpty());
        QVERIFY(withNext.nextCode.bottom() <= rect.bottom());
        QCOMPARE(withNext.nextCode.right(), withNext.code.right());
    }

    void whatChangesEachSecondLiesInTheStrip()
    {
        const QFont font;
        const QRect rect(0, 0, 420, rowHeight(font));
        AccountRow ending = row();
        ending.nextCode = u"654321"_s;
        const AccountRowLayout layout = layoutRow(ending, u"123 456"_s, rect, font, Qt::LeftToRight);
        for (const QRect &part : {layout.code, layout.nextCode, layout.ring})
            QVERIFY(layout.strip.contains(part));
        QVERIFY(!layout.strip.intersects(layout.title));
    }

    void aRowWithoutIssuerHasOneLineInTheMiddle()
    {
        const QFont font;
        const QRect rect(0, 0, 420, rowHeight(font));
        AccountRow single = row();
        single.issuer.clear();
        QCOMPARE(single.title(), single.name);
        const AccountRowLayout layout = layoutRow(single, u"123 456"_s, rect, font, Qt::LeftToRight);
        QVERIFY(layout.subtitle.isNull());
        QVERIFY(std::abs(layout.title.center().y() - rect.center().y()) <= 1);
    }
};

QTEST_MAIN(TestAccountRowLayout)
#include "tst_account_row_layout.moc"
