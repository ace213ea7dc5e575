#include "phrase_tests.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "folding.hpp"

namespace cleanse {

namespace {

// As in cleanse/lexicon/matcher.py.
constexpr std::size_t KEY_CHARS = 48, EDGE_CHARS = 24, WORD_CHARS = 48;
constexpr std::size_t END_CHARS = 72;  // of a line longer than is folded, those at its beginning that may open a phrase

class PhraseTests {
  public:
    explicit PhraseTests(const LineText& line) : line_(line), text_(line.text()), known_(line.known()) {}

    bool has_no_phrase() const {
        const View head = text_.substr(0, KEY_CHARS);
        std::size_t start = 0;
        while (start < head.size() && !line_.is_key(head[start])) ++start;
        if (start == text_.size()) return says_nothing();
        if (start == head.size() || start > EDGE_CHARS) return false;
        return (opens_nothing(head.substr(start)) || starts_nothing()) && (ends_nothing() || closes_nothing());
    }

    bool lacks_phrases() const { return lacks_phrases_ || line_.signs().has_odd(); }

  private:
    // The words that the beginning of a line opens with: three of them, or two and none where the third may be cut.
    struct Opening {
        View first, second, third;
    };

    Opening opening(View text, bool is_cut) const {
        std::array<View, 3> words{};
        std::size_t at = 0;
        for (View& word : words) {
            while (at < text.size() && !line_.is_key(text[at])) ++at;
            word = line_.word_at(text, at);
            at += word.size();
        }
        return {words[0], words[1], is_cut && at == text.size() ? View() : words[2]};
    }

    // Whether no phrase opens with the words of the beginning of a line.
    bool opens_nothing(View head) const {
        const bool is_odd_ = line_.signs().has_odd() && std::any_of(head.begin(), head.end(), is_odd), is_cut = text_.size() > KEY_CHARS;
        const Opening given = opening(head, is_cut);
        if (is_ascii(given.first) && !line_.is(given.first[0], Characters::Digit)) {
            if (is_one_of(U'\u0130', given.second)) return false;
            const Folded one = line_.folded_of(given.first), other = line_.folded_of(given.second), another = line_.folded_of(given.third);
            return goes_on_as_none({one, other, is_odd_ ? View() : View(another)});
        }
        const Folded folded = line_.wholly_folded(head);
        const Key key = key_in(slice_of(folded), line_.characters());
        return goes_on_as_none({view_of(key.first), view_of(key.second), View()});
    }

    // Whether the line, folded, begins as no phrase does of those that open with its first words: LinePhrases.heads.
    bool starts_nothing() const {
        const Folded made = line_.wholly_folded(text_.size() <= LineText::FOLDED ? text_ : text_.substr(0, END_CHARS));
        const View folded = made;
        const Key key = key_in(slice_of(folded), line_.characters());
        const View first = view_of(key.first);
        if ((line_.bits(first) & Opens) == 0) return true;
        const auto known = known_.heads_of(pair_in(first, view_of(key.second)));
        lacks_phrases_ = known == nullptr;
        return known != nullptr && std::none_of(known->begin(), known->end(), [&](const std::u32string& head) { return begins_with(folded, head); });
    }

    // Whether no phrase is in a line that has no word and no sign of one.
    bool says_nothing() const {
        if (text_.size() > LineText::FOLDED) return false;
        const Folded folded = line_.wholly_folded(text_);
        const Key key = key_in(slice_of(folded), line_.characters());
        return (line_.bits(view_of(key.first)) & (Opens | Network)) == 0 && closes_nothing();
    }

    // Whether no phrase ends the line, as far as it is folded.
    bool closes_nothing() const {
        const Folded folded = line_.wholly_folded(text_.substr(text_.size() - std::min(text_.size(), LineText::FOLDED)));
        const View end = folded;
        if (end.empty()) return true;
        const auto& ends = known_.ends[end.back() & 127];
        return std::none_of(ends.begin(), ends.end(), [&](const std::u32string& of) { return ends_with(end, of); });
    }

    // Whether no phrase begins with three folded words, nor with fewer of them, and the first two do not name a network.
    bool goes_on_as_none(const Opening& words) const {
        const std::int32_t found = line_.bits(words.first);
        if (((found | line_.bits(words.second)) & Network) != 0) return false;
        if ((found & Opens) == 0) return true;
        const Seconds& row = known_.seconds_of(words.first);
        if (row.may_be_none && (words.second.empty() || may_go_on_alone(words.first))) return false;
        if (row.words.count(std::u32string(words.second)) == 0 && row.words.count(numbers_folded(words.second)) == 0) return true;
        return has_no_third(words);
    }

    // Whether the line may have what a phrase needs that opens with one word alone.
    bool may_go_on_alone(View first) const {
        const auto wanted = known_.alone_of(std::u32string(first));
        lacks_phrases_ |= wanted == nullptr;
        if (wanted == nullptr || line_.signs().has_odd()) return true;
        const Folded small = line_.folded_of(text_);
        const View folded = small;
        return std::any_of(wanted->begin(), wanted->end(), [&](const std::u32string& of) { return folded.find(of) != View::npos; });
    }

    // Whether it is known that no phrase which opens with two words goes on with the third.
    bool has_no_third(const Opening& words) const {
        for (const View word : {words.second, words.third}) {
            if (word.empty() || !std::all_of(word.begin(), word.end(), [&](char32_t c) { return line_.is(c, Characters::Alpha); })) return false;
        }
        if ((line_.bits(words.third) & Network) != 0) return false;
        Reference key(string_of(pair_in(words.first, words.second)));
        PyObject* thirds = entry_of(known_.thirds.get(), key.get());
        if (thirds == nullptr) {
            lacks_phrases_ = true;
            return false;
        }
        return !has_item(thirds, words.third) && !has_item(thirds, View());
    }

    static bool has_item(PyObject* set, View word) {
        Reference wanted(string_of(word));
        const int found = PySet_Contains(set, wanted.get());
        if (found < 0) throw PythonError();
        return found == 1;
    }

    // A text with a sign for each number, as it is folded.
    std::u32string numbers_folded(View text) const {
        const auto is_digit = [&](std::size_t at) { return at < text.size() && line_.is(text[at], Characters::Decimal); };
        std::u32string found;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!is_digit(at)) {
                found.push_back(text[at]);
                continue;
            }
            while (is_digit(at + 1) || (is_digit(at + 2) && is_one_of(text[at + 1], U".,:"))) ++at;
            found.push_back(U'#');
        }
        return found;
    }

    bool ends_nothing() const {
        View rest = text_;
        while (!rest.empty() && is_edge(rest.back())) rest.remove_suffix(1);
        if (rest.empty() || !line_.is(rest.back(), Characters::Alpha | Characters::Decimal)) return false;
        rest = rest.substr(rest.size() - std::min(rest.size(), WORD_CHARS));
        if (line_.signs().has_odd() && std::any_of(rest.begin(), rest.end(), is_odd)) return false;
        const Folded folded = line_.folded_of(rest);
        const View end = folded;
        const auto& tails = known_.tails[end.back() & 127];
        return std::none_of(tails.begin(), tails.end(), [&](const std::u32string& tail) {
            return ends_with(end, tail) && (end.size() == tail.size() || is_apart(end[end.size() - tail.size() - 1], tail[0]));
        });
    }

    // Whether folding takes a mark for certain that stands at the end of a line.
    static bool is_edge(char32_t c) {
        if (c >= 0x80) return is_one_of(c, U"…”’»");
        const bool is_letter = (c | 32) >= U'a' && (c | 32) <= U'z';
        return !(is_letter || (c >= U'0' && c <= U'9') || c == U'#' || c == U'@');
    }

    // Whether one word may end and another begin between two characters, when they are folded.
    bool is_apart(char32_t above, char32_t below) const {
        return !line_.is(above, Characters::Alpha) || is_unspaced(above) || is_gluing(below);
    }

    const LineText& line_;
    const View text_;
    const LineWords& known_;
    mutable bool lacks_phrases_ = false;
};

}  // namespace

PhraseLook look_for_phrases(const LineText& line) {
    const PhraseTests tests(line);
    const bool has_none = tests.has_no_phrase();
    return {has_none, tests.lacks_phrases()};
}

}  // namespace cleanse
