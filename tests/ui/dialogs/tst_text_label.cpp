#include "ui/dialogs/text_label.h"

#include <QRegularExpression>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestTextLabel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void showsTagsInNamesAsTheyAre()
    {
        // A picture that a name asks for would be decoded in this process.
        const QString name = u"<b>mona</b> & <img src=\"file:///home/mona/page.png\">"_s;
        ElidingLabel label(name);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        label.show();
        label.resize(60, 20);
        QTRY_VERIFY(!label.toolTip().isEmpty());
        QVERIFY(!label.toolTip().contains("<img"_L1) && !label.toolTip().contains("<b>"_L1));
        QTextDocument shown;
        shown.setHtml(label.toolTip());
        QCOMPARE(shown.toPlainText(), name);
        label.resize(2000, 20);
        QTRY_VERIFY(label.toolTip().isEmpty());
    }
};

QTEST_MAIN(TestTextLabel)
#include "tst_text_label.moc"
