// Credits of pictures, and the names of networks: tests that say no for certain, or nothing.

#pragma once

#include "line_shape.hpp"
#include "line_text.hpp"

namespace cleanse {

// Whether no credit can be at either end of a line: Credits.may_hold of cleanse/text/credits.py.
bool holds_no_credit(const LineText& line, const LineShape& shape);

// Whether no credit is in a line by what tells of one in any script: a mark that parts it from what it stands behind, what it
// opens or closes with, or the name of an agency alone: Credits.strength, lead and tail.
bool has_no_credit(const LineText& line);

// Whether no network is named: Folding.names_network of cleanse/lexicon/folding.py.
bool names_no_network(const LineText& line);

}  // namespace cleanse
