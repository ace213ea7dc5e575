// What is known of each block of a page by itself, and by those around it.

#include <algorithm>

#include "html_page.hpp"
#include "marks.hpp"
#include "names.hpp"
#include "slices.hpp"
#include "text.hpp"

namespace cleanse {

namespace {

using Numbers = std::vector<double>;

constexpr int FAR_FROM_H1 = 99;
constexpr std::size_t EAST_ASIAN_WORD = 2, SOUTH_EAST_ASIAN_WORD = 5;  // characters of a word

// How often each text stands on a page.
Numbers copies_of(PyObject* texts) {
    const Distinct distinct(texts);
    Numbers counts(distinct.size()), copies;
    for (const std::uint32_t number : distinct.numbers()) ++counts[number];
    copies.reserve(distinct.numbers().size());
    for (const std::uint32_t number : distinct.numbers()) copies.push_back(counts[number]);
    return copies;
}

// How many words a reader would count in a text, as count_words of cleanse/text/lines.py has it. Its characters must be known.
std::size_t count_words(const Slice& text, const Characters& characters) {
    std::size_t words = 0, spaced = 0, east = 0, south_east = 0;
    bool is_behind_space = true, is_behind_gap = true;
    for (const Py_UCS4* at = text.start; at != text.start + text.size; ++at) {
        const Py_UCS4 c = *at;
        const bool is_space = characters.is(c, Characters::Space), is_gap = is_space || is_unspaced(c);
        words += is_behind_space && !is_space;
        spaced += is_behind_gap && !is_gap;
        if (is_gap && !is_space) ++(is_south_east(c) ? south_east : east);
        is_behind_space = is_space;
        is_behind_gap = is_gap;
    }
    return std::max(words, spaced + east / EAST_ASIAN_WORD + south_east / SOUTH_EAST_ASIAN_WORD);
}

// How far back and how far on from each block the next long one is.
void tell_distances(PageColumns& page, int far) {
    for (const bool is_back : {true, false}) {
        Numbers& distances = is_back ? page.since_prose : page.until_prose;
        distances.assign(page.size, far);
        int distance = far;
        for (std::size_t step = 0; step < page.size; ++step) {
            const std::size_t at = is_back ? step : page.size - 1 - step;
            distances[at] = distance;
            distance = page.is_long[at] != 0.0 ? 1 : std::min(distance + 1, far);
        }
    }
}

// How far back the page's heading and the last heading are, and the tag of the latter; and the section of each block.
void tell_headings(PageColumns& page, const Numbers& headings, const PageLimits& limits) {
    page.sections.resize(page.size);
    for (auto* column : {&page.since_h1, &page.since_heading, &page.heading_levels}) column->reserve(page.size);
    std::size_t start = 0;
    std::ptrdiff_t h1 = -FAR_FROM_H1;
    double level = 0, since = limits.far;
    for (std::size_t at = 0; at < page.size; ++at) {
        const auto place = static_cast<std::ptrdiff_t>(at);
        if (headings[at] != 0.0) {
            level = page.tags[at];
            since = 0;
            if (level == limits.first_heading) h1 = place;
            if (at > 0) {
                std::fill(page.sections.begin() + start, page.sections.begin() + at, std::pair(start, at));
                start = at;
            }
        }
        page.since_h1.push_back(static_cast<double>(std::min<std::ptrdiff_t>(place - h1, FAR_FROM_H1)));
        page.since_heading.push_back(since);
        page.heading_levels.push_back(level);
        if (since < limits.far) ++since;
    }
    std::fill(page.sections.begin() + start, page.sections.end(), std::pair(start, page.size));
}

// Which blocks get a row: of several that are alike and say little (the links of a menu), the middle one alone.
void group(PageColumns& page, const PageLimits& limits) {
    std::vector<std::int32_t> until(page.kinds);
    std::vector<bool> is_group(page.kinds);
    for (std::size_t kind = 0; kind < page.kinds; ++kind) {
        const double blocks = page.alike_blocks[kind], words = page.alike_words[kind];
        is_group[kind] = page.alike_long[kind] == 0.0 && blocks >= limits.group &&
                         (page.alike_links[kind] > 0.9 * words || words < limits.group_words * blocks);
        until[kind] = static_cast<std::int32_t>(blocks) / 2;
    }
    page.standing.assign(page.kinds, -1);
    for (std::size_t at = 0; at < page.size; ++at) {
        const std::int32_t kind = page.alike[page.elements[at]];
        if (is_group[kind]) {
            if (until[kind]-- != 0) continue;
            page.standing[kind] = static_cast<std::int32_t>(at);
        }
        page.scored.push_back(static_cast<std::int32_t>(at));
    }
}

// What the blocks have beside their texts.
void read_attributes(PageColumns& page, const Items& blocks, PyObject* kinds) {
    const Reference of_element(PyUnicode_InternFromString("element")), of_kind(PyUnicode_InternFromString("kind"));
    const Reference of_links(PyUnicode_InternFromString("link_chars"));
    page.elements.reserve(page.size);
    for (auto* column : {&page.densities, &page.block_kinds, &page.tags}) column->reserve(page.size);
    for (Py_ssize_t at = 0; at < blocks.size(); ++at) {
        const Reference block = blocks[at];
        const Reference element(PyObject_GetAttr(block.get(), of_element.get()));
        page.elements.push_back(whole_number(element.get(), 0, static_cast<Py_ssize_t>(page.element_count)));
        page.densities.push_back(number(Reference(PyObject_GetAttr(block.get(), of_links.get())).get()));
        page.block_kinds.push_back(number_of(kinds, Reference(PyObject_GetAttr(block.get(), of_kind.get())).get()));
        page.tags.push_back(page.tags_of_elements[page.elements.back()]);
    }
}

void read_texts(PageColumns& page, const Items& texts) {
    page.starts.reserve(page.size + 1);
    for (std::size_t at = 0; at < page.size; ++at) {
        page.starts.push_back(page.characters.size());
        append_text(texts.borrowed(static_cast<Py_ssize_t>(at)), page.characters);
        page.characters.push_back('\n');
    }
    page.starts.push_back(page.characters.size());
}

// As _is_unspaced of cleanse/roles/html_features.py has it.
bool is_unspaced_page(const PageColumns& page, const PageSample& of) {
    const bool is_whole = page.size == 1;
    const std::size_t step = is_whole ? 1 : static_cast<std::size_t>(of.step), blocks = std::min(page.size, static_cast<std::size_t>(of.blocks));
    std::size_t most = is_whole ? SIZE_MAX : static_cast<std::size_t>(of.characters), next = 0, seen = 0, found = 0;
    for (std::size_t at = 0; at < blocks; ++at) {
        const Slice text = page.text(at);
        const std::size_t size = std::min(text.size, most);
        for (; next < size; next += step) {
            ++seen;
            found += is_unspaced(text.start[next]);
        }
        next -= size;
        most -= size;
    }
    return static_cast<double>(found) > of.share * static_cast<double>(seen);
}

}  // namespace

void read_blocks(PageColumns& page, State& state, PyObject* given, const PageSample& sample, PyObject* pictures, const PageLimits& limits) {
    const Items lists(given, 3);
    const Reference of_texts = lists[0];
    const Items texts(of_texts.get());
    const Py_ssize_t size = texts.size();
    page.size = static_cast<std::size_t>(size);
    read_attributes(page, Items(lists[1].get(), size), lists[2].get());
    page.pictures.assign(page.size + 1, 0.0);
    for (const std::int32_t at : whole_numbers(pictures, -1, 0, size + 1)) ++page.pictures[at];
    page.copies = copies_of(of_texts.get());
    read_texts(page, texts);
    page.is_unspaced = is_unspaced_page(page, sample);
    for (auto* column : {&page.words, &page.marks, &page.is_long, &page.is_dated}) column->reserve(page.size);
    for (std::size_t at = 0; at < page.size; ++at) {
        const Slice text = page.text(at);
        const Py_UCS4* const end = text.start + text.size;
        if (page.is_unspaced) {
            state.characters->know(text.start, end);
            page.words.push_back(static_cast<double>(count_words(text, *state.characters)));
        } else {
            page.words.push_back(static_cast<double>(std::count(text.start, end, U' ') + 1));
        }
        if (page.densities[at] != 0.0) page.densities[at] /= static_cast<double>(text.size);
        page.marks.push_back(end_mark(text));
        const double words = page.words[at];
        page.is_long.push_back(words >= limits.prose_words && page.marks[at] > 0 && page.densities[at] < 0.5);
        bool is_dated = false;
        if (words <= limits.dated_words) {
            state.characters->know(text.start, end);
            is_dated = std::any_of(text.start, end, [&](Py_UCS4 c) { return state.characters->is(c, Characters::Decimal); });
        }
        page.is_dated.push_back(is_dated);
    }
}

void sum_up(PageColumns& page, const PageLimits& limits) {
    Numbers links(page.size), prose(page.size), headings(page.size);
    page.alike_words.assign(page.kinds, 0.0);
    page.alike_links = page.alike_blocks = page.alike_long = page.alike_words;
    for (std::size_t at = 0; at < page.size; ++at) {
        links[at] = page.words[at] * page.densities[at];
        prose[at] = page.is_long[at] != 0.0 ? page.words[at] : 0.0;
        headings[at] = page.tags[at] >= limits.first_heading && page.tags[at] <= limits.last_heading;
        const std::int32_t kind = page.alike[page.elements[at]];
        page.alike_words[kind] += page.words[at];
        page.alike_links[kind] += links[at];
        page.alike_blocks[kind] += 1;
        page.alike_long[kind] += page.is_long[at];
    }
    page.words_to = sums_to(page.words);
    page.links_to = sums_to(links);
    page.prose_to = sums_to(prose);
    page.dated_to = sums_to(page.is_dated);
    page.headings_to = sums_to(headings);
    tell_distances(page, limits.far);
    tell_headings(page, headings, limits);
    group(page, limits);
}

}  // namespace cleanse
