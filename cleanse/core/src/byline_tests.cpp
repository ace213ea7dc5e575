#include "byline_tests.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace cleanse {

namespace {

constexpr std::size_t DATE_CHARS = 90, UNSPACED_NAME = 24, INITIALS = 24;

class BylineTests {
  public:
    explicit BylineTests(const LineText& line) : line_(line), text_(line.text()), known_(line.known()) {}

    bool is_no_byline() const {
        if (may_be_initials()) return false;
        for (std::size_t start = 0; start < text_.size();) {
            const std::size_t end = end_of_part(start);
            const View part = line_.trimmed(text_.substr(start, end - start));
            if (!part.empty() && may_tell(part)) return false;
            if (!part.empty() && is_no_name(part)) return true;
            start = end + 1;
        }
        return true;
    }

  private:
    // Whether a part of a line may be a date, or say who wrote it: _part_rule of cleaners/bylines.py.
    bool may_tell(View part) const {
        if (line_.may_open(part, Byline) || !is_no_date(part) || opens_with_date(part)) return true;
        const auto is_comma = [](char32_t c) { return is_one_of(c, U",，、،"); };
        if (std::none_of(part.begin(), part.end(), is_comma)) return false;
        for (std::size_t start = 0; start < part.size();) {
            std::size_t stop = start;
            while (stop < part.size() && !is_comma(part[stop])) ++stop;
            if ((line_.bits(line_.wholly_folded(part.substr(start, stop - start))) & Role) != 0) return true;
            start = stop + 1;
        }
        return false;
    }

    // _INITIALS of cleaners/bylines.py.
    bool may_be_initials() const {
        if (text_.size() > INITIALS) return false;
        const auto is_capital = [](char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ') || (c >= U'А' && c <= U'Я'); };
        const auto is_small = [](char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'à' && c <= U'ÿ'); };
        const bool is_open = is_one_of(text_.front(), U"([/"), is_closed = is_one_of(text_.back(), U")]");
        const View inner = text_.substr(is_open ? 1 : 0);
        if (inner.size() > 1 && is_capital(inner[0]) && inner[1] == U'.') {
            return std::all_of(inner.begin(), inner.end(), [&](char32_t c) { return is_capital(c) || is_one_of(c, U".)]") || line_.is(c, Characters::Space); });
        }
        return is_open && is_closed && std::all_of(inner.begin(), inner.end() - 1, [&](char32_t c) { return is_small(c) || c == U'/'; });
    }

    // Where the part of the line ends that begins at a place, or the line: _PARTS of cleaners/bylines.py.
    std::size_t end_of_part(std::size_t start) const {
        const auto is_blank = [&](std::size_t at) { return at < text_.size() && line_.is(text_[at], Characters::Space); };
        for (std::size_t at = start; at < text_.size(); ++at) {
            if (is_one_of(text_[at], U"|•·／")) return at;
            if (at > 0 && is_blank(at - 1) && is_one_of(text_[at], U"–—/-") && is_blank(at + 1)) return at;
            if (is_blank(at) && is_blank(at + 1) && is_blank(at + 2)) return at;
        }
        return text_.size();
    }

    // Whether a part of the line may open with a date and go on with who wrote it: _apart of cleaners/bylines.py.
    bool opens_with_date(View part) const {
        constexpr std::size_t YEAR = 4;
        std::size_t digits = 0;
        const bool has_year = std::any_of(part.begin(), part.end(), [&](char32_t c) {
            digits = line_.is(c, Characters::Decimal) ? digits + 1 : 0;
            return digits == YEAR;
        });
        if (!has_year) return false;
        const View first = part.substr(0, std::min(part.find(U' '), part.size()));
        return line_.is(first[0], Characters::Decimal) || (line_.bits(line_.wholly_folded(first)) & NameOfDate) != 0;
    }

    // Whether a part of the line is no date for certain: Dates.is_date of text/dates.py.
    bool is_no_date(View part) const {
        if (part.size() > DATE_CHARS || !(line_.signs().has_digit() || line_.signs().has_others())) return true;
        if (std::none_of(part.begin(), part.end(), [&](char32_t c) { return line_.is(c, Characters::Digit); })) return true;
        const Folded made = line_.wholly_folded(part);
        const View folded = made;
        const auto& names = known_.long_names;
        if (std::any_of(names.begin(), names.end(), [&](const std::u32string& name) { return folded.find(name) != folded.npos; })) return false;
        const bool is_thai = std::any_of(folded.begin(), folded.end(), [](char32_t c) { return c >= U'\u0e00' && c <= U'\u0e7f'; });
        if (!is_thai && std::any_of(folded.begin(), folded.end(), [](char32_t c) { return c == U'년' || is_unspaced(c); })) {
            return (line_.bits(folded.substr(0, 1)) & DateLabel) == 0 && !std::all_of(folded.begin(), folded.end(), is_of_east_asian_date);
        }
        bool has_name = false;
        for (std::size_t at = 0; at < folded.size(); ++at) {
            const std::size_t start = at;
            bool has_sign = false;
            for (; at < folded.size() && !parts_dates(folded[at]); ++at) has_sign |= is_one_of(folded[at], U"#@");
            const std::int32_t found = at > start ? line_.bits(folded.substr(start, at - start)) : std::int32_t{OfDate};
            if (!has_sign && (found & OfDate) == 0) return true;
            has_name |= (found & NameOfDate) != 0;
        }
        return !has_name && joins_no_numbers(part);
    }

    // Whether no numbers are joined as those of a date or a time are: _JOINED of text/dates.py.
    bool joins_no_numbers(View part) const {
        std::array<int, 3> joints{};
        for (std::size_t at = 1; at + 1 < part.size(); ++at) {
            if (!line_.is(part[at - 1], Characters::Decimal)) continue;
            if (part[at] == U':' && line_.is(part[at + 1], Characters::Decimal)) return false;
            const std::size_t joint = View(U"./-").find(part[at]);
            if (joint != View::npos && ++joints[joint] > 1) return false;
        }
        return true;
    }

    // _TOKENS of text/dates.py, in a text that was folded.
    static bool parts_dates(char32_t c) { return is_one_of(c, U" ,|•·/–—()-.:\u0640\u060c\u061b"); }

    // What _EAST_ASIAN of text/dates.py may have.
    static bool is_of_east_asian_date(char32_t c) {
        return is_one_of(c, U"年月日时時分秒点點년월일시분초星期周週一二三四五六天（）火水木金土화수목금토上午下前後오전후：") ||
               is_one_of(c, U"# :/.-|,()");
    }

    // Whether a part of the line is no name for certain: for a word in small letters, or for more words than names have.
    bool is_no_name(View part) const {
        constexpr std::size_t MOST_WORDS = 5;
        if (std::any_of(part.begin(), part.end(), is_unspaced)) return part.size() > UNSPACED_NAME;
        std::size_t words = 0;
        bool is_small = false;
        for (std::size_t at = 0; at < part.size();) {
            const std::size_t start = at;
            while (at < part.size() && !line_.is(part[at], Characters::Space)) ++at;
            if (at > start) {
                ++words;
                is_small = is_small || is_small_word(part.substr(start, at - start));
            }
            ++at;
        }
        return words > MOST_WORDS || is_small;
    }

    // Whether a word begins with a small letter or a digit, and is none that names have.
    bool is_small_word(View word) const {
        const auto is_mark = [](char32_t c) { return is_one_of(c, U",;.()&"); };
        while (!word.empty() && is_mark(word.front())) word.remove_prefix(1);
        while (!word.empty() && is_mark(word.back())) word.remove_suffix(1);
        if (word.empty() || !line_.is(word[0], Characters::Lower | Characters::Digit)) return false;
        const Folded small = line_.folded_of(word);
        return (line_.bits(small) & Particle) == 0;
    }

    const LineText& line_;
    const View text_;
    const LineWords& known_;
};

}  // namespace

bool is_no_byline(const LineText& line) { return BylineTests(line).is_no_byline(); }

}  // namespace cleanse
