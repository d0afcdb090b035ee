#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// What a run of the program gave.
struct CliResult
{
    int status = -1; ///< exit status; -1 if it crashed or hung
    QByteArray out;
    QByteArray err;

    /// The JSON document on stdout; empty if it is none.
    QJsonObject json() const;
};

/// Runs the real countersign-cli in a HOME of its own, with a password file and cheap key derivation.
class CliRunner
{
public:
    CliRunner();

    /// Runs a command with --password-file.
    CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Runs exactly these arguments.
    CliResult runBare(const QStringList &arguments, const QByteArray &input = {}) const;

    /// Runs a command on a terminal of its own, types `keys` once it asks, and gives all that the terminal shows.
    QByteArray runOnTerminal(const QStringList &arguments, const QByteArray &keys) const;

    /// Makes the vault. Fails the test's next check if that fails: the result is returned.
    CliResult init() const;
    /// Adds one link.
    CliResult add(const QString &uri) const;

    /// The path of a file in the test's folder, with this content.
    QString file(const QString &name, const QByteArray &content) const;
    /// The path of a file that may not exist.
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString vault() const { return path(QStringLiteral("data/countersign/accounts.otpv")); }

    /// The program itself, for runs of another kind.
    static QString program();
    const QStringList &environment() const { return m_environment; }
    /// An environment variable for all runs.
    void setEnvironment(const QString &name, const QString &value) { m_environment += name + u'=' + value; }

private:
    QTemporaryDir m_folder;
    QStringList m_environment;
};
