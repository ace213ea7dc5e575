#include "line_shape.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace cleanse {

namespace {

// As in cleanse/text/lines.py.
constexpr long PROSE_WORDS = 12, EAST_ASIAN_WORD = 2, SOUTH_EAST_ASIAN_WORD = 5;

bool is_closing(char32_t c) { return is_one_of(c, U"\"'”’“»«›)]）」』】〉》"); }
bool is_quote(char32_t c) { return is_one_of(c, U")\"'”“’»"); }
bool is_stop(char32_t c) { return is_one_of(c, U".!?؟۔।॥"); }
bool is_wide_stop(char32_t c) { return is_one_of(c, U"。！？｡"); }

// Whether a text has an ellipsis at a place: how many characters that is, or nought.
std::size_t ellipsis(View text, std::size_t at) {
    if (at < text.size() && text[at] == U'…') return 1;
    return text.substr(std::min(at, text.size()), 3) == U"..." ? 3 : 0;
}

// What is more than a part of a word among the characters of ASCII.
enum class Sign : std::uint8_t { None, Blank, Stop, Colon, Bracket, Square };

constexpr std::array<Sign, 128> signs() {
    std::array<Sign, 128> found{};
    for (const char c : {'\t', '\n', '\v', '\f', '\r', '\x1c', '\x1d', '\x1e', '\x1f', ' '}) found[static_cast<std::size_t>(c)] = Sign::Blank;
    for (const char c : {'.', '!', '?'}) found[static_cast<std::size_t>(c)] = Sign::Stop;
    found[':'] = Sign::Colon;
    found['('] = Sign::Bracket;
    found['['] = Sign::Square;
    return found;
}

constexpr std::array<Sign, 128> SIGNS = signs();

class Reader {
  public:
    Reader(View text, const Characters& characters) : text_(text), characters_(characters) {}

    LineShape shape() const {
        LineShape found;
        bool is_within = false, has_ellipsis = false;
        long unspaced = 0, south_east = 0;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            const char32_t c = text_[at];
            const Sign sign = c < 0x80 ? SIGNS[c] : is(c, Characters::Space) ? Sign::Blank : Sign::None;
            const bool is_part = sign != Sign::Blank;
            found.words += is_part & !is_within;
            is_within = is_part;
            if (c < 0x80) {
                if (sign <= Sign::Blank) continue;
                if (sign == Sign::Stop) {
                    found.sentences += ends_sentence(at);
                    has_ellipsis = has_ellipsis || ellipsis(text_, at) > 0;
                }
                found.has_colon |= sign == Sign::Colon;
                found.has_opening |= sign == Sign::Square;
                found.has_copyright |= sign == Sign::Bracket && is_letter_c(at);
            } else if (c >= 0x600) {
                found.sentences += ends_sentence(at);
                has_ellipsis = has_ellipsis || ellipsis(text_, at) > 0;
                unspaced += is_unspaced(c);
                south_east += is_south_east(c);
                found.has_colon |= c == U'：';
                found.has_opening |= c == U'…';
            } else {
                found.has_copyright |= c == U'©';
            }
        }
        if (unspaced > 0) {
            const long others = spaced_words() + (unspaced - south_east) / EAST_ASIAN_WORD + south_east / SOUTH_EAST_ASIAN_WORD;
            found.words = std::max(found.words, others);
        }
        found.is_unspaced = unspaced > 0;
        View bare = text_;
        while (!bare.empty() && is_closing(bare.back())) bare.remove_suffix(1);
        if (!bare.empty()) {
            found.ends_sentence = is_one_of(bare.back(), U".!?…。！？｡।॥۔؟");
            found.ends_full = is_one_of(bare.back(), U".!。！｡।॥۔") && !ends_with(bare, U"...");
        }
        if (has_ellipsis) found.truncations = truncations();
        found.is_item = is_item();
        found.is_prose = found.words >= PROSE_WORDS && !(found.truncations > 1 && found.truncations >= found.sentences) &&
                         (found.ends_sentence || found.sentences > 0 || south_east > 0);
        return found;
    }

  private:
    bool is(char32_t c, std::uint16_t kind) const { return characters_.is(static_cast<Py_UCS4>(c), kind); }
    bool is_letter_c(std::size_t bracket) const {
        return bracket + 2 < text_.size() && (text_[bracket + 1] | 32) == U'c' && text_[bracket + 2] == U')';
    }
    bool is_blank_at(std::size_t at) const { return at >= text_.size() || is(text_[at], Characters::Space); }

    // The words between what is written without blanks.
    long spaced_words() const {
        long found = 0;
        bool is_within = false;
        for (const char32_t c : text_) {
            const bool is_part = !is_unspaced(c) && !is(c, Characters::Space);
            found += is_part && !is_within;
            is_within = is_part;
        }
        return found;
    }

    // Whether the mark of a _SENTENCE_END of lines.py is at a place: no two can be in one another.
    bool ends_sentence(std::size_t at) const {
        if (is_wide_stop(text_[at])) return true;
        if (!is_stop(text_[at])) return false;
        std::size_t start = at, end = at + 1;
        while (start > 0 && at - start < 3 && is_quote(text_[start - 1])) --start;
        if (start == 0 || !is_letter(text_[start - 1])) return false;
        while (end < text_.size() && end - at <= 3 && is_quote(text_[end])) ++end;
        return is_blank_at(end);
    }

    bool is_letter(char32_t c) const { return c != U'_' && is(c, Characters::Word) && !is(c, Characters::Decimal); }

    // _TRUNCATED of lines.py.
    long truncations() const {
        long found = 0;
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (!is(text_[at], Characters::Word)) continue;
            const std::size_t start = at + 1 < text_.size() && text_[at + 1] == U' ' ? at + 2 : at + 1;
            const std::size_t size = ellipsis(text_, start);
            if (size > 0 && is_blank_at(start + size)) {
                ++found;
                at = start + size - 1;
            }
        }
        return found;
    }

    // _BULLET of lines.py.
    bool is_item() const {
        std::size_t at = 0;
        while (at < text_.size() && at < 4 && is(text_[at], Characters::Decimal)) ++at;
        if (at > 3 || at >= text_.size()) return false;
        if (!is_one_of(text_[at], at ? View(U".)") : View(U"-*•–·"))) return false;
        return at + 1 < text_.size() && is(text_[at + 1], Characters::Space);
    }

    View text_;
    const Characters& characters_;
};

}  // namespace

LineShape shape_of(View text, const Characters& characters) { return Reader(text, characters).shape(); }

}  // namespace cleanse
