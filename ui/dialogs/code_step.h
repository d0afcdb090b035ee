#pragma once

#include <QWidget>

#include <chrono>

class QPushButton;

namespace countersign {

class Card;
class RingView;
class StepNumber;
class TextLabel;

/// One of several codes that are given in turn: its number, the code or dots in its place, and what can be done with
/// it.
class CodeStep final : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Waiting, ///< dots; a countdown if it is known when it comes
        Ready, ///< to be copied now
        Copied,
    };

    CodeStep(int number, const QString &copyText, int digits, QWidget *parent = nullptr);

    /// `code` may be empty while it is there on request only.
    void show(State state, const QString &code);
    /// The time until it is ready, or until it runs out; none hides the ring.
    void setCountdown(std::chrono::seconds left, std::chrono::seconds period);
    void hideCountdown();
    /// Paler: it is another one's turn.
    void setDimmed(bool dimmed);
    QPushButton *copyButton() const { return m_copy; }
    /// What stands in the place of the code, grouped.
    QString shownCode() const;

Q_SIGNALS:
    void copyRequested();

private:
    State m_state = State::Waiting;
    bool m_hasCode = false;
    int m_digits;
    Card *m_card;
    StepNumber *m_number;
    TextLabel *m_code;
    TextLabel *m_note;
    QPushButton *m_copy;
    RingView *m_ring;
};

} // namespace countersign
