#pragma once

#include "core/time_check/sntp_packet.h"

#include <QHostAddress>
#include <QObject>
#include <QUdpSocket>

#include <chrono>
#include <functional>

namespace countersign {

/// A time server on this computer, right or lying, on an address and a port of its own.
class FakeTimeServer final : public QObject
{
public:
    /// What it does to its answer before it goes.
    using Mischief = std::function<void(QByteArray &answer)>;

    explicit FakeTimeServer(const Clock &time, const QString &address = QStringLiteral("127.0.0.1"))
        : m_time(time)
    {
        m_socket.bind(QHostAddress(address));
        connect(&m_socket, &QUdpSocket::readyRead, this, [this] { answerAll(); });
    }

    QString name() const { return m_socket.localAddress().toString() + u':' + QString::number(m_socket.localPort()); }
    void setOffset(std::chrono::milliseconds offset) { m_offset = offset; }
    void setMischief(Mischief mischief) { m_mischief = std::move(mischief); }
    void setSilent() { m_isSilent = true; }
    const QList<QByteArray> &questions() const { return m_questions; }

private:
    void answerAll()
    {
        while (m_socket.hasPendingDatagrams()) {
            QByteArray question(m_socket.pendingDatagramSize(), '\0');
            QHostAddress from;
            quint16 port = 0;
            m_socket.readDatagram(question.data(), question.size(), &from, &port);
            m_questions.append(question);
            if (!m_isSilent)
                m_socket.writeDatagram(answerTo(question), from, port);
        }
    }

    QByteArray answerTo(const QByteArray &question) const
    {
        QByteArray stamp;
        const NtpStamp now = toNtpStamp(m_time.preciseNow() + m_offset);
        for (int shift = 56; shift >= 0; shift -= 8)
            stamp.append(static_cast<char>(now >> shift & 0xFF));
        QByteArray answer(kSntpSize, '\0');
        answer[0] = 0x24;
        answer[1] = 2;
        answer.replace(24, 8, question.mid(40, 8));
        answer.replace(32, 8, stamp);
        answer.replace(40, 8, stamp);
        if (m_mischief)
            m_mischief(answer);
        return answer;
    }

    const Clock &m_time;
    std::chrono::milliseconds m_offset{};
    Mischief m_mischief;
    bool m_isSilent = false;
    QUdpSocket m_socket;
    QList<QByteArray> m_questions;
};

} // namespace countersign
