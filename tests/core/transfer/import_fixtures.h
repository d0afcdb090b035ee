#pragma once

#include "core/transfer/importer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace countersign::testing {

/// An export of another application and what importing it must give, as an `expected.json` beside it says.
struct ImportFixture
{
    QString folder; ///< with a slash at its end
    QJsonObject expected;

    QString file() const { return expected.value(u"file").toString(); }
    QString format() const { return expected.value(u"format").toString(); } ///< the layout, finer than an importer
    QString password() const { return expected.value(u"password").toString(); }
    QJsonArray accounts() const { return expected.value(u"accounts").toArray(); }
    QJsonArray rejected() const { return expected.value(u"rejected").toArray(); }
    QJsonArray trashed() const { return expected.value(u"trashed").toArray(); }
    Bytes bytes() const;
};

/// Those of `tests/data/import`, made for this project.
std::vector<ImportFixture> ownFixtures();

/// The same, and after them the real exports that COUNTERSIGN_FIXTURES names, where it is set.
std::vector<ImportFixture> importFixtures();

/// For a test's `_data`: a row for each of them, with its number as `index`.
void addFixtureRows();
ImportFixture fixtureAt(int index);

ImportRequest requestWith(const QString &password);

/// What `content` has otherwise than `fixture` expects, one sentence each; empty if it agrees. The order of accounts
/// doesn't matter.
QStringList differences(const ImportContent &content, const ImportFixture &fixture);

} // namespace countersign::testing
