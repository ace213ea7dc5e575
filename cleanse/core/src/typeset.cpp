#include "typeset.hpp"

#include <algorithm>
#include <bitset>
#include <vector>

#include "characters.hpp"
#include "numbers.hpp"
#include "state.hpp"
#include "text.hpp"

namespace cleanse {

namespace {

// As in cleanse/mend/line_ends.py, widths.py and unwrapping.py.
constexpr Py_ssize_t WIDEST = 140, NARROWEST = 28;
constexpr std::size_t FEW = 3, MANY = 8, LOOSE_ENDS = 6;
constexpr double GOING_ON = 0.3, LOOSE_FIT = 0.75, QUICK = 0.65;
constexpr Py_ssize_t SLACK = 1, ROUGH = 4;

// A character that takes two columns: _WIDE of line_ends.py.
bool is_wide(Py_UCS4 c) {
    return c >= 0x1100 && (c <= 0x115F || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) ||
                           (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF01 && c <= 0xFF60) ||
                           (c >= 0xFFE0 && c <= 0xFFE6));
}

// A line of the text, from one place to another.
struct Row {
    Py_ssize_t start, end;
};

using Group = std::vector<std::size_t>;  // the numbers of rows that follow each other at once

// A line end, for quick tests: the widths that would have caused it, and whether the next line begins without a capital.
struct End {
    Py_ssize_t low, high;
    bool is_small;
};

using Ends = std::vector<End>;

// The lines of a text, as Python has them.
class Rows {
  public:
    Rows(const Text& text, const Items& lines, Characters& characters, PyObject* over_letters)
        : text_(text), lines_(lines), characters_(characters), over_letters_(over_letters) {
        const Reference of_block(PyUnicode_InternFromString("block"));
        for (Py_ssize_t at = 0; at < lines.size(); ++at) {
            const Reference line = lines[at], block(PyObject_GetAttr(line.get(), of_block.get()));
            const Items places(block.get());
            if (places.size() < 2) {
                PyErr_SetString(PyExc_ValueError, "a block begins and ends");
                throw PythonError();
            }
            const Row row{PyLong_AsSsize_t(places.borrowed(0)), PyLong_AsSsize_t(places.borrowed(1))};
            if (PyErr_Occurred()) throw PythonError();
            if (row.start < 0 || row.end > text.size() || row.start >= row.end || (at > 0 && row.start < rows_.back().end)) {
                PyErr_SetString(PyExc_ValueError, "the lines are no lines of the text");
                throw PythonError();
            }
            characters.know(text.begin() + row.start, text.begin() + row.start + 1);  // of the others nothing is asked
            rows_.push_back(row);
        }
    }

    bool may_be_typeset() const {
        std::vector<Group> all = groups();
        if (has_whole_line()) {
            all.erase(std::remove_if(all.begin(), all.end(), [&](const Group& group) { return !says(group.back(), "ends_full"); }), all.end());
            std::size_t ends = 0;
            for (const Group& group : all) ends += group.size() - 1;
            if (ends < MANY) return false;
        }
        const std::vector<Ends> rough = ends_of(all, [](Py_ssize_t start, Py_ssize_t end) { return end - start; });
        return may_be_filled(rough, SLACK) || (goes_on_often(rough) && may_be_filled(rough, ROUGH)) || may_fill_cells(all);
    }

  private:
    // line_groups() of line_ends.py.
    std::vector<Group> groups() const {
        std::vector<Group> found;
        const bool has_form_feeds = std::find(text_.begin(), text_.end(), Py_UCS4{'\f'}) != text_.end();
        std::size_t first = 0;
        const auto add = [&](std::size_t behind) {
            Group group;
            for (std::size_t number = first; number < behind; ++number) group.push_back(number);
            found.push_back(std::move(group));
        };
        for (std::size_t number = 0; number < rows_.size(); ++number) {
            const Row& row = rows_[number];
            if (number > first && is_apart(rows_[number - 1].end, row.start, has_form_feeds)) {
                if (number - first > 1) add(number);
                first = number;
            }
            if (row.end - row.start > WIDEST && number + 1 < rows_.size()) {  // a paragraph by itself, or the last line of one
                if (number > first) add(number + 1);
                first = number + 1;
            }
        }
        if (first + 1 < rows_.size()) add(rows_.size());
        return found;
    }

    // Whether what is between two lines parts them.
    bool is_apart(Py_ssize_t end, Py_ssize_t start, bool has_form_feeds) const {
        const Py_UCS4 *from = text_.begin() + end, *to = text_.begin() + start;
        if (start - end > 1 && std::count(from, to, Py_UCS4{'\n'}) != 1) return true;
        return has_form_feeds && std::find(from, to, Py_UCS4{'\f'}) != to;
    }

    // Whether a paragraph stands in one line: _is_whole() of unwrapping.py.
    bool has_whole_line() const {
        for (std::size_t number = 0; number < rows_.size(); ++number) {
            const Row& row = rows_[number];
            const Py_ssize_t size = row.end - row.start;
            if ((size > WIDEST || (2 * size > WIDEST && columns(row.start, row.end) > WIDEST)) && says(number, "prose")) return true;
        }
        return false;
    }

    // What the features of a line say.
    bool says(std::size_t number, const char* name) const {
        const Reference line = lines_[static_cast<Py_ssize_t>(number)], features(PyObject_GetAttrString(line.get(), "features"));
        const Reference said(PyObject_GetAttrString(features.get(), name));
        const int is_so = PyObject_IsTrue(said.get());
        if (is_so < 0) throw PythonError();
        return is_so == 1;
    }

    Py_ssize_t columns(Py_ssize_t start, Py_ssize_t end) const {
        return end - start + std::count_if(text_.begin() + start, text_.begin() + end, is_wide);
    }

    // rough_ends() of line_ends.py, of each group.
    template <typename Measure>
    std::vector<Ends> ends_of(const std::vector<Group>& groups, Measure measure) const {
        std::vector<Ends> found;
        for (const Group& group : groups) {
            Ends ends;
            Py_ssize_t low = 0;
            for (const std::size_t number : group) {
                const Row& row = rows_[number];
                const Py_ssize_t size = measure(row.start, row.end);
                if (low >= NARROWEST) {
                    const Py_UCS4 *from = text_.begin() + row.start, *to = text_.begin() + row.end, *blank = std::find(from, to, Py_UCS4{' '});
                    const Py_ssize_t more = blank == to ? size : measure(row.start, row.start + (blank - from));
                    const bool is_small = characters_.is(*from, Characters::Alpha) && !characters_.is(*from, Characters::Upper);
                    ends.push_back({low, low + more, is_small});
                }
                low = size;
            }
            found.push_back(std::move(ends));
        }
        return found;
    }

    // The same test where signs over letters take no column, in a text that has some.
    bool may_fill_cells(const std::vector<Group>& groups) const {
        constexpr std::size_t FIRST = 0x300, LAST = 0x10A0;  // see _over_letters() of line_ends.py
        const auto is_in_range = [](Py_UCS4 c) { return c >= FIRST && c < LAST; };
        if (groups.empty() || std::none_of(text_.begin(), text_.end(), is_in_range)) return false;
        std::bitset<LAST - FIRST> over;
        const Text given(over_letters_);
        for (const Py_UCS4 c : given) {
            if (is_in_range(c)) over.set(c - FIRST);
        }
        const auto is_over = [&](Py_UCS4 c) { return is_in_range(c) && over[c - FIRST]; };
        if (std::none_of(text_.begin(), text_.end(), is_over)) return false;
        const auto cells = [&](Py_ssize_t start, Py_ssize_t end) {
            return columns(start, end) - std::count_if(text_.begin() + start, text_.begin() + end, is_over);
        };
        return may_be_filled(ends_of(groups, cells), SLACK);
    }

    static std::size_t small_ones(const Ends& ends) {
        return static_cast<std::size_t>(std::count_if(ends.begin(), ends.end(), [](const End& end) { return end.is_small; }));
    }

    // _most_at_once() of unwrapping.py.
    static std::size_t most_at_once(const Ends& ends, Py_ssize_t slack) {
        std::vector<Py_ssize_t> edges, behind;
        for (const End& end : ends) {
            edges.push_back(end.low - slack);
            behind.push_back(end.high + slack);
        }
        std::sort(edges.begin(), edges.end());
        std::sort(behind.begin(), behind.end());
        std::size_t most = 0, done = 0;
        for (std::size_t at = 0; at < edges.size(); ++at) {
            while (behind[done] < edges[at]) ++done;
            most = std::max(most, at + 1 - done);
        }
        return most;
    }

    // _may_be_filled() of unwrapping.py.
    static bool may_be_filled(const std::vector<Ends>& rough, Py_ssize_t slack) {
        Ends every;
        for (const Ends& ends : rough) every.insert(every.end(), ends.begin(), ends.end());
        if (every.empty()) return false;
        const std::size_t most = most_at_once(every, slack);
        const auto count = static_cast<double>(every.size());
        if (every.size() < MANY && static_cast<double>(small_ones(every)) < GOING_ON / 2 * count) return most == every.size() && every.size() > FEW;
        if (static_cast<double>(most) >= QUICK * count) return true;
        return std::any_of(rough.begin(), rough.end(), [&](const Ends& ends) {
            const auto size = static_cast<double>(ends.size());
            return ends.size() > FEW && static_cast<double>(small_ones(ends)) >= GOING_ON * size &&
                   static_cast<double>(most_at_once(ends, slack)) >= LOOSE_FIT * size;
        });
    }

    // _goes_on_often() of unwrapping.py.
    static bool goes_on_often(const std::vector<Ends>& rough) {
        std::size_t count = 0, small = 0;
        for (const Ends& ends : rough) {
            count += ends.size();
            small += small_ones(ends);
        }
        return count >= LOOSE_ENDS && static_cast<double>(small) > GOING_ON * static_cast<double>(count);
    }

    const Text& text_;
    const Items& lines_;
    const Characters& characters_;
    PyObject* over_letters_;
    std::vector<Row> rows_;
};

}  // namespace

PyObject* may_be_typeset(PyObject* module, PyObject* args) {
    return guarded([&] {
        PyObject *given = nullptr, *given_lines = nullptr, *over_letters = nullptr;
        if (!PyArg_ParseTuple(args, "OOU", &given, &given_lines, &over_letters)) throw PythonError();
        const Text text(given);
        const Items lines(given_lines);
        return Reference::borrowed(Rows(text, lines, *state_of(module).characters, over_letters).may_be_typeset() ? Py_True : Py_False);
    });
}

}  // namespace cleanse
