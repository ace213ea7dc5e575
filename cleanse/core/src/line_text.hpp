// A line as the tests see it that say no for certain, or nothing.

#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "characters.hpp"
#include "folding.hpp"
#include "line_words.hpp"
#include "views.hpp"
#include "words.hpp"

namespace cleanse {

// The characters of a line, without their places: many questions need no look at these.
class Signs {
  public:
    explicit Signs(View text) {
        for (const char32_t c : text) {
            if (c < 0x80) {
                ascii_[c] = true;  // a byte for each: as bits, each would wait for the one before it
            } else {
                has_others_ = true;
                has_odd_ = has_odd_ || is_odd(c);
                has_gluing_ = has_gluing_ || is_gluing(c);
            }
        }
    }

    bool has(char c) const { return ascii_[static_cast<unsigned char>(c)]; }
    bool has_digit() const { return std::any_of(ascii_.begin() + '0', ascii_.begin() + '9' + 1, [](bool is) { return is; }); }  // of ASCII
    bool has_others() const { return has_others_; }  // of other scripts, or signs
    bool has_odd() const { return has_odd_; }
    bool has_gluing() const { return has_gluing_; }

  private:
    std::array<bool, 128> ascii_{};
    bool has_others_ = false, has_odd_ = false, has_gluing_ = false;
};

// A part of a line in small letters: nearly always one of the whole line's.
class Folded {
  public:
    explicit Folded(View part) : view_(part) {}
    explicit Folded(std::vector<Py_UCS4> made) : made_(std::move(made)), view_(view_of(made_)) {}
    Folded(const Folded&) = delete;
    Folded& operator=(const Folded&) = delete;
    operator View() const { return view_; }

  private:
    std::vector<Py_UCS4> made_;
    View view_;
};

// The text of a line, in small letters, folded, and what is known of its words. Its characters must be known.
class LineText {
  public:
    static constexpr std::size_t FOLDED = 120;  // characters at either end of a line in which phrases are looked for
    static constexpr std::size_t BAR_CHARS = 100;  // of a row of networks: see cleaners/notices.py

    LineText(View text, const Words& words, const LineWords& known, Characters& characters)
        : text_(text), words_(words), known_(known), characters_(characters), signs_(text), folded_(made_small(text)), trimmed_(trimmed(text)) {}

    View text() const { return text_; }
    const Signs& signs() const { return signs_; }
    const LineWords& known() const { return known_; }
    Characters& characters() const { return characters_; }

    View trimmed(View part) const {
        while (!part.empty() && is(part.front(), Characters::Edge)) part.remove_prefix(1);
        while (!part.empty() && is(part.back(), Characters::Edge)) part.remove_suffix(1);
        return part;
    }

    // A part of the line as phrases are folded, where its small letters do not tell enough. Of the whole line it is asked often.
    Folded wholly_folded(View part) const {
        part = trimmed(part);
        if (part.data() != trimmed_.data() || part.size() != trimmed_.size()) return Folded(folded_by(known_.folding.get(), slice_of(part), characters_));
        if (!is_folded_) whole_ = folded_by(known_.folding.get(), slice_of(part), characters_);
        is_folded_ = true;
        return Folded(view_of(whole_));
    }

    // Whether a part of the line may open with a word of some sort.
    bool may_open(View part, std::int32_t sort) const {
        part = trimmed(part);
        const bool is_first = part.data() == trimmed_.data();  // as mostly
        if (!is_first || !is_first_known_) {
            const std::int32_t found = plainly_opening(part);
            if (!is_first) return found >= 0 ? opens_so(found, part, sort) : wholly_opens(part, sort);
            first_ = found;
            is_first_known_ = true;
        }
        return first_ >= 0 ? opens_so(first_, part, sort) : wholly_opens(part, sort);
    }

    // Whether the line may end with some letters: folding leaves of its end what these are.
    bool may_end(const std::vector<std::u32string>& ends) const {
        if (ends.empty()) return false;
        const View part = trimmed(text_.substr(text_.size() - std::min(text_.size(), FOLDED)));
        const Folded folded = signs_.has_odd() ? wholly_folded(part) : folded_of(part);
        return std::any_of(ends.begin(), ends.end(), [&](const std::u32string& end) { return ends_with(folded, end); });
    }

    bool is(char32_t c, std::uint16_t kind) const { return characters_.is(static_cast<Py_UCS4>(c), kind); }

    bool is_key(char32_t c) const { return c == U'#' || c == U'@' || is(c, Characters::Word); }

    View word_at(View text, std::size_t at) const {
        const std::size_t start = at;
        while (at < text.size() && is_key(text[at])) ++at;
        return text.substr(start, at - start);
    }

    // What is no part of the line, or of one in which a letter becomes several, is folded by itself.
    Folded folded_of(View part) const {
        const bool is_part = part.data() >= text_.data() && part.data() + part.size() <= text_.data() + text_.size();
        if (!is_part || folded_.size() != text_.size()) return Folded(made_small(part));
        return Folded(view_of(folded_).substr(static_cast<std::size_t>(part.data() - text_.data()), part.size()));
    }

    std::int32_t bits(View word) const {
        const std::int64_t found = words_.find(slice_of(word));
        return found < 0 ? 0 : *words_.of(found);
    }

    // Asks of each word of a folded text, with the colon, the slash or the end (1) that is the next thing behind it but for signs.
    template <typename Ask>
    bool each_word(View folded, Ask ask) const {
        for (std::size_t at = 0; at < folded.size();) {
            if (!is(folded[at], Characters::Word)) {
                ++at;
                continue;
            }
            const std::size_t start = at;
            while (at < folded.size() && is(folded[at], Characters::Word)) ++at;
            const std::size_t end = at;
            while (at < folded.size() && !is(folded[at], Characters::Word) && !is_one_of(folded[at], U":：/／")) ++at;
            const char32_t behind = at == folded.size() ? 1 : is(folded[at], Characters::Word) ? 0 : folded[at];
            if (!ask(folded.substr(start, end - start), behind)) return false;
        }
        return true;
    }

    // Where the last so many words begin, or the text if it has no more.
    std::size_t behind(View text, std::size_t words) const {
        std::size_t at = text.size();
        for (std::size_t count = 0; count < words; ++count) {
            while (at > 0 && is(text[at - 1], Characters::Space)) --at;
            while (at > 0 && !is(text[at - 1], Characters::Space)) --at;
        }
        return at;
    }

  private:
    // Whether a part opens with a word of some sort, given the bits of its first word.
    bool opens_so(std::int32_t first, View part, std::int32_t sort) const {
        return (first & sort) != 0 || (sort == Byline && (first & BylineFirst) != 0 && wholly_opens(part, sort));
    }

    // The bits of the first word of a part; -1 where its small letters do not tell which that is when it is folded.
    std::int32_t plainly_opening(View part) const {
        if (signs_.has_odd()) return -1;
        const Folded small = folded_of(part);
        const View word = word_at(small, 0);
        const auto is_plain = [&](char32_t c) { return is(c, Characters::Alpha) && !is_gluing(c); };
        if (word.empty() || !std::all_of(word.begin(), word.end(), is_plain)) return -1;
        const std::int32_t found = bits(word) | bits(View());
        return (found & Network) == 0 ? found : -1;
    }

    // The same when it is folded.
    bool wholly_opens(View part, std::int32_t sort) const {
        const Folded folded = wholly_folded(part);
        const Key key = key_in(slice_of(folded), characters_);
        const View first = view_of(key.first);
        std::int32_t found = bits(first) | bits(View());
        if (!first.empty() && is_unspaced(first[0])) found |= bits(first.substr(0, 1));
        if ((found & sort) != 0) return true;
        if (sort != Byline || (found & BylineFirst) == 0) return false;
        return (bits(pair_in(first, view_of(key.second))) & BylinePair) != 0;
    }

    std::vector<Py_UCS4> made_small(View text) const {
        std::vector<Py_UCS4> found;
        characters_.fold_known(slice_of(text), found);
        return found;
    }

    View text_;
    const Words& words_;
    const LineWords& known_;
    Characters& characters_;
    const Signs signs_;
    std::vector<Py_UCS4> folded_;  // the whole line, in small letters
    View trimmed_;
    mutable std::vector<Py_UCS4> whole_;  // the whole line, folded
    mutable bool is_folded_ = false, is_first_known_ = false;
    mutable std::int32_t first_ = 0;  // the bits of the first word
};

}  // namespace cleanse
