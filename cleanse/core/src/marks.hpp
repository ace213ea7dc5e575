// The mark that a text ends with, as cleanse/roles/marks.py tells it.

#pragma once

#include "slices.hpp"
#include "text.hpp"

namespace cleanse {

inline int mark(Py_UCS4 character) {
    if (is_one_of(character, U".。।۔")) return 1;
    if (is_one_of(character, U"!！?？؟")) return 2;
    if (character == U'…') return 3;
    return is_one_of(character, U":：") ? 4 : 0;
}

inline int end_mark(const Slice& text) {
    if (text.size == 0) return 0;
    const Py_UCS4 last = text.start[text.size - 1];
    if (!is_one_of(last, U"\"'”’»“)]）」』】")) return mark(last);
    return text.size > 1 ? mark(text.start[text.size - 2]) : 0;
}

}  // namespace cleanse
