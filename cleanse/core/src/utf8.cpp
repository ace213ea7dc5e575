#include "utf8.hpp"

#include <algorithm>

namespace cleanse {

namespace {

bool is_folding(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

// Whether all of a text is of ASCII that is seen, with lone blanks.
bool is_plain_ascii(std::string_view text) {
    if (text.empty()) return true;
    const auto is_odd = [&](std::size_t at) { return (text[at] < 0x20) | (text[at] > 0x7E); };
    const std::size_t odd = count_of_places(text.size(), is_odd);
    return odd == 0 && count_of_places(text.size() - 1, [&](std::size_t at) { return (text[at] == ' ') & (text[at + 1] == ' '); }) == 0;
}

// The words of a text of ASCII.
std::size_t ascii_words(std::string_view text) {
    if (text.empty()) return 0;
    const auto begins = [&](std::size_t at) { return is_ascii_space(text[at]) & !is_ascii_space(text[at + 1]); };
    return !is_ascii_space(text[0]) + count_of_places(text.size() - 1, begins);
}

// Of those that do not break.
bool is_hard_space(Py_UCS4 c) { return c == 0xA0 || c == 0x3000 || c == 0x202F || c == 0x2007; }

std::string_view without_folding(std::string_view text) {
    while (!text.empty() && is_folding(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_folding(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace

bool is_sound(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    for (std::size_t at = 0; at < text.size();) {
        const unsigned char first = byte(at);
        if (first < 0x80) {
            at += ascii_from(text, at);
            continue;
        }
        const std::size_t more = first >= 0xC2 && first < 0xE0 ? 1 : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xF0 && first < 0xF5 ? 3 : 0;
        if (more == 0 || text.size() - at <= more) return false;
        for (std::size_t next = 1; next <= more; ++next) {
            if ((byte(at + next) & 0xC0) != 0x80) return false;
        }
        const unsigned char second = byte(at + 1);
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) ||
            (first == 0xF4 && second > 0x8F)) {
            return false;
        }
        at += more + 1;
    }
    return true;
}

bool Spaces::is_all_space(std::string_view text) const {
    for (std::size_t at = 0; at < text.size();) {
        if (!is_space(next_of(text, at))) return false;
    }
    return !text.empty();
}

std::size_t Spaces::words(std::string_view text) const {
    if (is_ascii(text)) return ascii_words(text);
    std::size_t count = 0;
    bool is_in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const bool is_of_word = !is_space(next_of(text, at));
        count += is_of_word && !is_in_word;
        is_in_word = is_of_word;
    }
    return count;
}

Spaces::Counts Spaces::counted(std::string_view text) const {
    constexpr std::size_t EAST_ASIAN_WORD = 2, SOUTH_EAST_ASIAN_WORD = 5;
    Counts found;
    if (is_ascii(text)) {
        found.words = found.words_of_reader = ascii_words(text);
        return found;
    }
    found.is_ascii = false;
    std::size_t spaced = 0, unspaced = 0, south_east = 0;
    bool is_behind_space = true, is_behind_gap = true;
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        bool is_blank = false, is_gap = false;
        if (byte < 0x80) {
            ++at;
            is_blank = is_gap = is_space(byte);
        } else {
            const Py_UCS4 c = next_of(text, at);
            is_blank = is_space(c);
            is_gap = is_blank || is_unspaced(c);
            unspaced += is_gap && !is_blank;
            south_east += is_gap && !is_blank && is_south_east(c);
        }
        found.words += is_behind_space && !is_blank;
        spaced += is_behind_gap && !is_gap;
        is_behind_space = is_blank;
        is_behind_gap = is_gap;
    }
    const std::size_t by_characters = (unspaced - south_east) / EAST_ASIAN_WORD + south_east / SOUTH_EAST_ASIAN_WORD;
    found.words_of_reader = unspaced == 0 ? found.words : std::max(found.words, spaced + by_characters);
    return found;
}

std::string_view Spaces::stripped_right(std::string_view text) const {
    std::size_t end = text.size();
    for (std::size_t at = end; at > 0 && is_space(previous_of(text, at));) end = at;
    return text.substr(0, end);
}

std::string_view Spaces::stripped(std::string_view text) const {
    text = stripped_right(text);
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size() && is_space(next_of(text, at));) start = at;
    return text.substr(start);
}

void Spaces::add_words(std::string_view text, std::string& to) const {
    bool is_in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const bool is_of_word = !is_space(next_of(text, at));
        if (is_of_word) {
            if (!is_in_word && !to.empty()) to += ' ';
            to.append(text.substr(start, at - start));
        }
        is_in_word = is_of_word;
    }
}

// Whether a text has no white space but lone blanks, and nothing else of ASCII that is not seen.
bool Spaces::is_plain(std::string_view text) const {
    if (is_plain_ascii(text)) return true;
    char before = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            if (c < 0x20 || c > 0x7E || (c == ' ' && before == ' ')) return false;
            ++at;
        } else if (is_space(next_of(text, at))) {
            return false;
        }
        before = c;
    }
    return true;
}

std::string Spaces::folded(std::string_view text) const {
    text = without_folding(text);
    if (is_plain(text)) return std::string(text);
    std::string made;
    made.reserve(text.size());
    add_words(text, made);
    if (is_ascii(made)) return made;
    bool has_hard_space = false;
    for (std::size_t at = 0; at < text.size() && !has_hard_space;) has_hard_space = is_hard_space(next_of(text, at));
    if (!has_hard_space) return made;
    made.clear();
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_folding(text[at])) {
            made += text[at];
        } else if (!is_folding(text[at - 1])) {  // none stands at either end
            made += ' ';
        }
    }
    return made;
}

}  // namespace cleanse
