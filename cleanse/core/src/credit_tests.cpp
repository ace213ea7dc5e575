#include "credit_tests.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "folding.hpp"
#include "numbers.hpp"

namespace cleanse {

namespace {

constexpr std::size_t CREDIT = 140, NEAR_END = 4;  // as in cleanse/text/credits.py

class CreditTests {
  public:
    explicit CreditTests(const LineText& line) : line_(line), text_(line.text()), known_(line.known()) {}

    bool holds_no_credit(const LineShape& shape) const {
        if (shape.has_copyright) return false;
        const bool has_colon = shape.has_colon;
        if (!has_colon && is_one_of(text_.back(), U".!?…。！？")) {
            const View end = text_.substr(text_.size() - std::min(text_.size(), NEAR_END));
            return !is_one_of(text_.front(), U"(（[") && !is_one_of(U')', end);
        }
        if (text_.size() <= 2 * CREDIT) return names_nobody(text_, View(), has_colon);
        return names_nobody(text_.substr(0, CREDIT), text_.substr(text_.size() - CREDIT), has_colon);
    }

    bool has_no_credit() const {
        const auto parts = [](char32_t c) { return is_one_of(c, U"©:：/／()（）[]|＝–—,·"); };
        const auto stops = [](char32_t c) { return is_one_of(c, U".!?…。！？"); };
        if (std::any_of(text_.begin(), text_.end(), parts) || text_.find(U" via ") != View::npos) return false;
        View bare = text_;
        while (!bare.empty() && is_one_of(bare.back(), U"\"'”’»")) bare.remove_suffix(1);
        if (bare.empty() || (!stops(bare.back()) && std::any_of(text_.begin(), text_.end(), stops))) return false;
        if (text_.size() > CREDIT) return true;  // all of it is none then
        if (line_.may_open(text_, CreditOpen)) return false;
        const Folded made = line_.wholly_folded(text_);
        const View folded = made;
        if ((line_.bits(folded) & Agency) != 0) return false;
        return std::none_of(known_.closings.begin(), known_.closings.end(), [&](const auto& end) { return ends_with(folded, end); });
    }

  private:
    // Whether no label stands in one end of a line or the other, and no agency or opening of a credit has its words there.
    bool names_nobody(View head, View tail, bool has_colon) const {
        const Folded first = line_.folded_of(head), second = line_.folded_of(tail);
        std::int32_t all = 0, last = 0;  // the bits of the words, and of the last of them
        const auto ask = [&](View word, char32_t behind) {
            last = known_.telling_credits.may_have(word) ? line_.bits(word) : 0;
            all |= last;
            return !(has_colon && behind != 0 && (last & EndsLabel) != 0);
        };
        if (!line_.each_word(first, ask) || !line_.each_word(second, ask)) return false;
        if ((all & Tells) == 0) return true;
        if (!has_colon && (all & Label) != 0) {
            const auto has_slash = [&](View part) {
                if (!line_.signs().has('/') && !line_.signs().has_others()) return false;
                return part.find(U'/') != part.npos || part.find(U'／') != part.npos;
            };
            if ((last & EndsLabel) != 0 || has_slash(head) || has_slash(tail)) return false;
        }
        if (is_one_of(text_.back(), U")）]")) return false;
        for (const View part : {head, tail}) {
            if (line_.signs().has_odd() && std::any_of(part.begin(), part.end(), is_odd)) return false;
        }
        return says_no_name(first, second);
    }

    // The same of words, of which one is of an agency or of an opening.
    bool says_no_name(View first, View second) const {
        std::vector<View> said, told;
        const auto say = [&](View word, char32_t) {
            if (std::any_of(known_.closings.begin(), known_.closings.end(), [&](const auto& end) { return ends_with(word, end); })) return false;
            said.push_back(word);
            if (known_.telling_credits.may_have(word) && (line_.bits(word) & Told) != 0) told.push_back(word);
            return true;
        };
        if (!line_.each_word(first, say) || !line_.each_word(second, say)) return false;
        return std::all_of(told.begin(), told.end(), [&](View word) {
            const Reference string(string_of(word));
            PyObject* needed = entry_of(known_.needed.get(), string.get());
            if (needed == nullptr) return false;  // nobody has asked yet
            const Items wanted(needed);
            for (Py_ssize_t at = 0; at < wanted.size(); ++at) {
                if (are_all_in(said, wanted[at])) return false;
            }
            return true;
        });
    }

    // Whether all words of a set are among some.
    static bool are_all_in(const std::vector<View>& said, const Reference& wanted) {
        Reference words(PyObject_GetIter(wanted.get()));
        while (PyObject* next = PyIter_Next(words.get())) {
            const std::u32string word = string_from(Reference(next).get());
            if (std::find(said.begin(), said.end(), View(word)) == said.end()) return false;
        }
        if (PyErr_Occurred()) throw PythonError();
        return true;
    }

    const LineText& line_;
    const View text_;
    const LineWords& known_;
};

}  // namespace

bool holds_no_credit(const LineText& line, const LineShape& shape) { return CreditTests(line).holds_no_credit(shape); }

bool has_no_credit(const LineText& line) { return CreditTests(line).has_no_credit(); }

bool names_no_network(const LineText& line) {
    const View text = line.text();
    if (text.size() > LineText::BAR_CHARS) return false;  // of longer lines nobody asks
    const Folded small = line.folded_of(text);
    const View folded = small;
    if (line.signs().has_gluing() || std::any_of(folded.begin(), folded.end(), is_gluing)) return !names_network_by(line.known().folding.get(), slice_of(text), line.characters());
    return line.each_word(folded, [&](View word, char32_t) { return !line.known().networks.may_have(word) || (line.bits(word) & Network) == 0; });
}

}  // namespace cleanse
