// The yardstick of bench_startup: the least that a Qt Widgets program with a list can be.

#include <QApplication>
#include <QListView>
#include <QStringListModel>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStringList rows;
    for (int row = 0; row < 20; ++row)
        rows.append(QString::number(row));
    QStringListModel model(rows);
    QListView view;
    view.setModel(&model);
    view.setWindowTitle(QStringLiteral("Countersign"));
    view.resize(420, 640);
    view.show();
    return QApplication::exec();
}
