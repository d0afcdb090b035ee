#pragma once

#include <QFont>
#include <QRect>

#include <vector>

namespace countersign {

struct AccountRow;

/// Where the parts of a row stand. Sizes come from the font; the code keeps its width, the issuer gives way.
struct AccountRowLayout
{
    QRect icon;
    QRect title;
    QRect pin; ///< empty unless pinned
    std::vector<QRect> badges; ///< one for each badge; empty if the row is too narrow for it
    QRect subtitle; ///< empty if there is no second line
    QRect code;
    QRect nextCode; ///< below the code; empty unless shown
    QRect usedMark; ///< above the code; empty unless used
    QRect ring; ///< empty for HOTP
    QRect button; ///< "Next" of HOTP accounts; empty for others
    QRect menu; ///< at the end of the text, for the button that the pointer brings up
    /// What changes from one second to the next.
    QRect strip;

    QFont titleFont;
    QFont smallFont; ///< of the mark, the badges and the next code's word
    QFont codeFont;
    QFont nextCodeFont;
};

/// The layout of `row` within `rect`, mirrored for right-to-left. Pure geometry.
AccountRowLayout layoutRow(const AccountRow &row, const QString &shownCode, const QRect &rect, const QFont &font,
                           Qt::LayoutDirection direction);

/// The height of every row with this font.
int rowHeight(const QFont &font);

} // namespace countersign
