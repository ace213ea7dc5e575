// The numbers of a line, and what a look at each of its characters tells.

#pragma once

#include "characters.hpp"
#include "views.hpp"

namespace cleanse {

// The numbers of a line: what LineFeatures counts.
struct LineShape {
    long words = 0, sentences = 0, truncations = 0;
    bool is_unspaced = false, ends_sentence = false, ends_full = false, is_item = false, is_prose = false;
    bool has_colon = false, has_copyright = false;  // of either width; a sign, or a letter in brackets
    bool has_opening = false;                       // a square bracket, or an ellipsis of one character
};

// Those of a line whose characters are known.
LineShape shape_of(View text, const Characters& characters);

}  // namespace cleanse
