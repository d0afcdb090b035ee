#include "ui/accounts/svg_path.h"

#include <QTransform>

#include <charconv>
#include <cmath>
#include <numbers>
#include <optional>

namespace countersign {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes numbers and commands off path data.
class Scanner
{
public:
    explicit Scanner(std::string_view data)
        : m_rest(data)
    { }

    std::optional<char> command()
    {
        skipSeparators();
        const bool isLetter = !m_rest.empty() && ((m_rest[0] | 0x20) >= 'a' && (m_rest[0] | 0x20) <= 'z');
        return isLetter ? std::optional(take()) : std::nullopt;
    }

    bool atNumber()
    {
        skipSeparators();
        return !m_rest.empty() && (isDigit(m_rest[0]) || m_rest[0] == '.' || m_rest[0] == '-' || m_rest[0] == '+');
    }

    qreal number()
    {
        skipSeparators();
        if (m_rest.starts_with('+'))
            m_rest.remove_prefix(1);
        double value = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        if (error != std::errc()) {
            m_rest = {};
            return 0;
        }
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return value;
    }

    /// Flags of arcs may stand without anything between them: "a1 1 0 012 2".
    bool flag()
    {
        skipSeparators();
        return !m_rest.empty() && take() == '1';
    }

    QPointF point(const QPointF &origin)
    {
        const qreal x = number();
        const qreal y = number();
        return origin + QPointF(x, y);
    }

private:
    char take()
    {
        const char first = m_rest.front();
        m_rest.remove_prefix(1);
        return first;
    }
    void skipSeparators()
    {
        while (!m_rest.empty() && (m_rest[0] == ' ' || m_rest[0] == ',' || m_rest[0] == '\n' || m_rest[0] == '\t'))
            m_rest.remove_prefix(1);
    }

    std::string_view m_rest;
};

struct Arc
{
    qreal radiusX;
    qreal radiusY;
    qreal rotation; ///< degrees
    bool large;
    bool sweep;
    QPointF end;
};

/// Adds an arc as cubic curves. SVG 1.1 appendix F.6: from end points to centre.
void addArc(QPainterPath &path, Arc arc)
{
    const QPointF start = path.currentPosition();
    if (start == arc.end)
        return;
    if (qFuzzyIsNull(arc.radiusX) || qFuzzyIsNull(arc.radiusY)) {
        path.lineTo(arc.end);
        return;
    }
    // In a frame where the ellipse is the unit circle, only the centre has to be found.
    QTransform toCircle;
    toCircle.scale(1 / std::abs(arc.radiusX), 1 / std::abs(arc.radiusY));
    toCircle.rotate(-arc.rotation);
    QPointF from = toCircle.map(start);
    QPointF to = toCircle.map(arc.end);
    QPointF way = to - from;
    const qreal distance = std::hypot(way.x(), way.y());
    const qreal scale = std::max<qreal>(distance / 2, 1); // radii that are too small grow until they reach
    const qreal height = std::sqrt(std::max<qreal>(scale * scale - distance * distance / 4, 0));
    const qreal side = arc.large == arc.sweep ? 1 : -1;
    const QPointF centre = (from + to) / 2 + side * height / distance * QPointF(way.y(), -way.x());

    constexpr qreal kTurn = 2 * std::numbers::pi;
    const qreal first = std::atan2(from.y() - centre.y(), from.x() - centre.x());
    qreal span = std::atan2(to.y() - centre.y(), to.x() - centre.x()) - first;
    if (arc.sweep && span < 0)
        span += kTurn;
    else if (!arc.sweep && span > 0)
        span -= kTurn;

    const QTransform back = toCircle.inverted();
    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(span) / (kTurn / 4) - 1e-6)));
    const qreal step = span / pieces;
    const qreal handle = scale * 4 / 3 * std::tan(step / 4);
    for (int piece = 0; piece < pieces; ++piece) {
        const qreal a = first + piece * step;
        const qreal b = a + step;
        const QPointF atA = centre + scale * QPointF(std::cos(a), std::sin(a));
        const QPointF atB = centre + scale * QPointF(std::cos(b), std::sin(b));
        const QPointF control1 = atA + handle * QPointF(-std::sin(a), std::cos(a));
        const QPointF control2 = atB - handle * QPointF(-std::sin(b), std::cos(b));
        path.cubicTo(back.map(control1), back.map(control2), piece + 1 == pieces ? arc.end : back.map(atB));
    }
}

class Reader
{
public:
    explicit Reader(std::string_view data)
        : m_scanner(data)
    { }

    QPainterPath read()
    {
        m_path.setFillRule(Qt::WindingFill);
        while (const auto command = m_scanner.command()) {
            char step = *command;
            do {
                if (!draw(step))
                    return m_path;
                // Further points after a "move to" are lines.
                if (step == 'M')
                    step = 'L';
                else if (step == 'm')
                    step = 'l';
            } while ((step | 0x20) != 'z' && m_scanner.atNumber());
        }
        return m_path;
    }

private:
    bool draw(char command)
    {
        const bool relative = command >= 'a';
        const QPointF here = m_path.currentPosition();
        const QPointF origin = relative ? here : QPointF();
        const char kind = static_cast<char>(command | 0x20);
        switch (kind) {
        case 'm':
            m_path.moveTo(m_scanner.point(origin));
            break;
        case 'l':
            m_path.lineTo(m_scanner.point(origin));
            break;
        case 'h':
            m_path.lineTo(origin.x() + m_scanner.number(), here.y());
            break;
        case 'v':
            m_path.lineTo(here.x(), origin.y() + m_scanner.number());
            break;
        case 'c':
        case 's': {
            const QPointF first = kind == 'c' ? m_scanner.point(origin) : mirroredControl(m_lastKind == 'c');
            m_control = m_scanner.point(origin);
            m_path.cubicTo(first, m_control, m_scanner.point(origin));
            break;
        }
        case 'q':
        case 't':
            m_control = kind == 'q' ? m_scanner.point(origin) : mirroredControl(m_lastKind == 'q');
            m_path.quadTo(m_control, m_scanner.point(origin));
            break;
        case 'a':
            drawArc(origin);
            break;
        case 'z':
            m_path.closeSubpath();
            break;
        default:
            return false;
        }
        m_lastKind = kind == 's' ? 'c' : kind == 't' ? 'q' : kind;
        return true;
    }

    void drawArc(const QPointF &origin)
    {
        Arc arc{};
        arc.radiusX = m_scanner.number();
        arc.radiusY = m_scanner.number();
        arc.rotation = m_scanner.number();
        arc.large = m_scanner.flag();
        arc.sweep = m_scanner.flag();
        arc.end = m_scanner.point(origin);
        addArc(m_path, arc);
    }

    /// The first control point of a smooth curve: the last one mirrored, if the step before was such a curve.
    QPointF mirroredControl(bool smooth) const
    {
        const QPointF here = m_path.currentPosition();
        return smooth ? 2 * here - m_control : here;
    }

    Scanner m_scanner;
    QPainterPath m_path;
    QPointF m_control;
    char m_lastKind = 'm';
};

} // namespace

QPainterPath painterPathFromSvg(std::string_view data)
{
    return Reader(data).read();
}

} // namespace countersign
