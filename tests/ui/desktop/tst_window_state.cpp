#include "ui/desktop/window_state.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestWindowState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNewWindowGetsItsFirstSize()
    {
        QWidget window;
        WindowState(file(u"none"_s)).restore(window, {420, 640});
        QCOMPARE(window.size(), QSize(420, 640));
    }

    void aWindowComesBackAsItWas()
    {
        const WindowState state(file(u"deep/folder/window"_s));
        {
            QWidget window;
            window.setGeometry(50, 60, 500, 400);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            state.save(window);
        }
        QWidget window;
        state.restore(window, {420, 640});
        QCOMPARE(window.size(), QSize(500, 400));
    }

    void whatIsNoStateIsIgnored()
    {
        QFile damaged(file(u"damaged"_s));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(100'000, 'x'));
        damaged.close();
        QWidget window;
        WindowState(damaged.fileName()).restore(window, {420, 640});
        QCOMPARE(window.size(), QSize(420, 640));
    }

    void aFolderThatCannotBeMadeIsNoTrouble()
    {
        QFile inTheWay(file(u"in-the-way"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const QWidget window;
        WindowState(file(u"in-the-way/window"_s)).save(window);
        QVERIFY(!QFile::exists(file(u"in-the-way/window"_s)));
    }

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

QTEST_MAIN(TestWindowState)
#include "tst_window_state.moc"
