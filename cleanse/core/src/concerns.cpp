#include "concerns.hpp"

#include <algorithm>
#include <cstdint>

#include "byline_tests.hpp"
#include "credit_tests.hpp"
#include "feed_tests.hpp"
#include "numbers.hpp"

namespace cleanse {

namespace {

class Concerns {
  public:
    Concerns(const LineText& line, const LineShape& shape) : line_(line), text_(line.text()), shape_(shape) {}

    long bits(const Answers& answers) const {
        const bool may_be_phrase = !answers.has_no_phrase;
        const bool may_name_network = !answers.names_no_network && text_.size() <= LineText::BAR_CHARS;
        const bool of[] = {
            may_be_phrase,
            may_be_phrase || may_be_set_off() || ((!answers.holds_no_credit || shape_.is_unspaced) && !has_no_credit(line_)),
            may_be_phrase || may_name_network || may_be_notice(),
            may_be_phrase || may_be_byline(),
            !answers.ends_in_no_feed || may_go_on_elsewhere(answers.ends_otherwise),
            is_one_of(text_.front(), U"[\u200e\u200f") || line_.is(text_.front(), Characters::Digit),
            text_.size() <= NUMBERED && has_digit(),
            is_one_of(text_.back(), U"-\u2010\u2011\u05be\u00ad\u00ac\u2e17"),
            may_end_with_name(),
            ends_with(text_, U" ("),
            !is_no_tail(line_, shape_),
        };
        long bits = 0, bit = 1;
        for (const bool is_so : of) {
            if (is_so) bits |= bit;
            bit <<= 1;
        }
        return bits;
    }

  private:
    static constexpr std::size_t NUMBERED = 90, BYLINE = 200, ENTRY = 40;  // characters
    static constexpr long COPYRIGHT_WORDS = 40, BYLINE_WORDS = 20;

    template <typename Test>
    bool any(Test test) const {
        return std::any_of(text_.begin(), text_.end(), test);
    }
    bool has(char character) const { return line_.signs().has(character); }
    bool has_digit() const {
        const Signs& signs = line_.signs();
        return signs.has_digit() || (signs.has_others() && any([&](char32_t c) { return line_.is(c, Characters::Digit); }));
    }

    // Set off by a mark; or the name of a file.
    bool may_be_set_off() const { return text_.front() == U'?' || (!has(' ') && has('.')); }

    // Whose copyright it is, or a path of short names.
    bool may_be_notice() const {
        if (shape_.words <= COPYRIGHT_WORDS && is_one_of(text_.front(), U"©(cC")) return true;
        if (text_.size() > LineText::BAR_CHARS || !(has('>') || line_.signs().has_others())) return false;
        return std::count_if(text_.begin(), text_.end(), [](char32_t c) { return is_one_of(c, U">›»→"); }) > 1;
    }

    bool may_be_byline() const {
        if (shape_.words <= BYLINE_WORDS && text_.size() <= BYLINE && !shape_.is_prose && !is_no_byline(line_)) return true;
        return shape_.is_prose && (is_one_of(text_.back(), U")）]") || ends_with(text_, U").") || ends_with(text_, U"）。"));
    }

    bool may_go_on_elsewhere(bool ends_otherwise) const {
        if (text_.size() < ENTRY) return !shape_.ends_full && (has(' ') || is_one_of(text_.front(), U"[(<{")) && may_say_to_read_on(line_);
        return !ends_otherwise && (!is_one_of(text_.back(), U".!?。！？।") || ends_with(text_, U"..."));
    }

    bool may_end_with_name() const {
        if (is_one_of(text_.back(), U".!?…。！？")) return false;
        return has('.') || has('!') || has('?') || (line_.signs().has_others() && any([](char32_t c) { return c == U'。'; }));
    }

    const LineText& line_;
    const View text_;
    const LineShape& shape_;
};

}  // namespace

long concerns_of(const LineText& line, const LineShape& shape, const Answers& answers) { return Concerns(line, shape).bits(answers); }

PyObject* concerning(PyObject*, PyObject* args) {
    return guarded([&] {
        PyObject* given = nullptr;
        int kinds = 0;
        if (!PyArg_ParseTuple(args, "Oi", &given, &kinds)) throw PythonError();
        if (kinds < 1 || kinds > 31) {
            PyErr_Format(PyExc_ValueError, "expected 1 to 31 kinds, not %d", kinds);
            throw PythonError();
        }
        const Items lines(given);
        const Reference of_features(PyUnicode_InternFromString("features")), of_concerns(PyUnicode_InternFromString("concerns"));
        Reference found(list_of(static_cast<std::size_t>(kinds), [](std::size_t) { return Reference(PyList_New(0)); }));
        for (Py_ssize_t at = 0; at < lines.size(); ++at) {
            const Reference line = lines[at], features(PyObject_GetAttr(line.get(), of_features.get()));
            const Reference concerns(PyObject_GetAttr(features.get(), of_concerns.get()));
            const std::int32_t bits = whole_number(concerns.get(), 0, INT32_MAX);
            if (bits == 0) continue;
            for (int kind = 0; kind < kinds; ++kind) {
                if ((bits >> kind & 1) != 0 && PyList_Append(PyList_GetItem(found.get(), kind), line.get()) < 0) throw PythonError();
            }
        }
        return found;
    });
}

}  // namespace cleanse
