#include "core/base/result.h"

#include <QTest>

#include <memory>
#include <string>

using namespace countersign;

namespace {

Result<void> succeed()
{
    return {};
}

Result<void> fail()
{
    return Error{.code = ErrorCode::WriteFailed, .where = "accounts.otpv", .position = 0, .systemError = 28};
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue()
    {
        Result<std::string> result = std::string("value");
        QVERIFY(result);
        QCOMPARE(*result, std::string("value"));
        QCOMPARE(result->size(), std::size_t(5));
        *result += '!';
        QCOMPARE(*std::move(result), std::string("value!"));
    }

    void holdsTheReasonWhyThereIsNone()
    {
        const Result<std::string> result = Error{ErrorCode::InvalidDigits, "tokens[3].digits"};
        QVERIFY(!result);
        QVERIFY((result.error() == Error{ErrorCode::InvalidDigits, "tokens[3].digits"}));
    }

    void aCodeAloneIsAnError()
    {
        const Result<int> result = ErrorCode::InvalidPin;
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidPin);
        QVERIFY(result.error().where.empty());
    }

    void movesWhatCannotBeCopied()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 7);
    }

    void mayHoldAnErrorOrNothing()
    {
        QVERIFY(succeed());
        QVERIFY(!fail());
        QCOMPARE(fail().error().systemError, 28);
    }

    void errorsWithDifferentPlacesDiffer()
    {
        QVERIFY(!(Error{ErrorCode::InvalidPin, "a"} == Error{ErrorCode::InvalidPin, "b"}));
        QVERIFY(!(Error{ErrorCode::InvalidPin, "a"} == Error{ErrorCode::InvalidDigits, "a"}));
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
