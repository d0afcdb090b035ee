#include "app/cli/json_writer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

#include <cstdio>
#include <functional>

using namespace countersign::cli;
using namespace Qt::StringLiterals;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private:
    /// What `write` puts on stdout.
    static QByteArray written(const std::function<void(JsonWriter &)> &write)
    {
        QTemporaryFile file;
        if (!file.open())
            return {};
        std::fflush(stdout);
        const int before = ::dup(STDOUT_FILENO);
        ::dup2(file.handle(), STDOUT_FILENO);
        {
            JsonWriter json;
            write(json);
        }
        std::fflush(stdout);
        ::dup2(before, STDOUT_FILENO);
        ::close(before);
        file.seek(0);
        return file.readAll();
    }

private Q_SLOTS:
    void isOneObjectWithASchema()
    {
        QCOMPARE(written([](JsonWriter &) {}), QByteArray("{\"schema\":1}\n"));
    }

    void nestsAndSeparates()
    {
        const QByteArray text = written([](JsonWriter &json) {
            json.name("list");
            json.beginArray();
            json.number(std::int64_t(-1));
            json.number(std::uint64_t(18'446'744'073'709'551'615U));
            json.beginObject();
            json.endObject();
            json.boolean(true);
            json.null();
            json.endArray();
            json.name("text");
            json.text("x");
        });
        QCOMPARE(text, QByteArray("{\"schema\":1,\"list\":[-1,18446744073709551615,{},true,null],\"text\":\"x\"}\n"));
    }

    void escapesWhatJsonAsksFor()
    {
        std::string hostile;
        for (char character = 0; character < 127; ++character)
            hostile += character;
        hostile += "\x7f\u202E阿里云🙂";
        const QByteArray text = written([&hostile](JsonWriter &json) {
            json.name("text");
            json.text(hostile);
        });
        QVERIFY(!text.contains('\x1b'));
        const QJsonObject read = QJsonDocument::fromJson(text).object();
        QCOMPARE(read.value("text"_L1).toString(), QString::fromStdString(hostile));
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_json_writer.moc"
