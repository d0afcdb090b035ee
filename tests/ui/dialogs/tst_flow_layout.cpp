#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/flow_layout.h"

#include <QWidget>

#include <array>

using namespace countersign;

namespace {

/// Three fixed widgets of 100 × 20 with a gap of 10.
struct Row
{
    Row()
    {
        layout->setSpacing(10);
        for (QWidget *&widget : widgets) {
            widget = new QWidget;
            widget->setFixedSize(100, 20);
            layout->addWidget(widget);
        }
    }

    void show(int width)
    {
        parent.resize(width, layout->heightForWidth(width));
        layout->activate();
        layout->setGeometry(parent.rect());
    }

    QWidget parent = QWidget();
    FlowLayout *layout = new FlowLayout(&parent);
    std::array<QWidget *, 3> widgets = {};
};

} // namespace

class TestFlowLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void standsInOneLineWhereThereIsRoom()
    {
        Row row;
        QCOMPARE(row.layout->sizeHint(), QSize(320, 20));
        QCOMPARE(row.layout->heightForWidth(320), 20);
        row.show(400);
        QCOMPARE(row.widgets[2]->pos(), QPoint(220, 0));
    }

    void goesOnInTheNextLineWhereThereIsNot()
    {
        Row row;
        QCOMPARE(row.layout->heightForWidth(319), 50);
        QCOMPARE(row.layout->heightForWidth(50), 80); // one a line, however narrow
        QCOMPARE(row.layout->minimumSize(), QSize(100, 20));
        row.show(319);
        QCOMPARE(row.widgets[1]->pos(), QPoint(110, 0));
        QCOMPARE(row.widgets[2]->pos(), QPoint(0, 30));
    }

    void beginsAtTheRightWhereOneReadsFromThere()
    {
        Row row;
        row.parent.setLayoutDirection(Qt::RightToLeft);
        row.show(400);
        QCOMPARE(row.widgets[0]->pos(), QPoint(300, 0));
        QCOMPARE(row.widgets[2]->pos(), QPoint(80, 0));
    }

    void leavesNoGapForWhatIsHidden()
    {
        Row row;
        row.widgets[0]->hide();
        row.show(400);
        QCOMPARE(row.widgets[1]->pos(), QPoint(0, 0));
    }
};

QTEST_MAIN(TestFlowLayout)
#include "tst_flow_layout.moc"
