#include "line_features.hpp"

#include "concerns.hpp"
#include "credit_tests.hpp"
#include "feed_tests.hpp"
#include "line_shape.hpp"
#include "line_text.hpp"
#include "phrase_tests.hpp"

namespace cleanse {

void look_at(LineFeatures& features, View text, const Looking& looking, bool is_last) {
    const auto& [words, known, asked, characters, names, nothing] = looking;
    const LineShape shape = shape_of(text, characters);
    features.enter(names.words, shape.words);
    const auto enter_if_other = [&](const Reference& name, auto value) {
        if (value != decltype(value){}) features.enter(name, value);
    };
    enter_if_other(names.is_unspaced, shape.is_unspaced);
    enter_if_other(names.ends_sentence, shape.ends_sentence);
    enter_if_other(names.ends_full, shape.ends_full);
    enter_if_other(names.sentences, shape.sentences);
    enter_if_other(names.truncations, shape.truncations);
    enter_if_other(names.is_item, shape.is_item);
    enter_if_other(names.prose, shape.is_prose);
    const LineText line(text, words, known, characters);
    const PhraseLook phrases = look_for_phrases(line);
    const Answers answers{phrases.has_none, holds_no_credit(line, shape), names_no_network(line), ends_in_no_feed(line), ends_otherwise(line, shape)};
    if (answers.has_no_phrase) features.enter(names.phrases, nothing.get());
    const long bits = concerns_of(line, shape, answers);
    features.enter(names.concerns, phrases.is_unsure ? bits | SIFTED : bits);
    const bool may_be_feed = is_last || (bits & CONCERNS_FEED) != 0;
    if (answers.holds_no_credit && (bits & CONCERNS_CREDIT) != 0) features.enter_asked(names, asked[0], Py_False);
    if (answers.names_no_network && (bits & CONCERNS_NOTICE) != 0) features.enter_asked(names, asked[1], Py_False);
    if (answers.ends_in_no_feed && may_be_feed) features.enter_asked(names, asked[2], Py_None);
    if (answers.ends_otherwise && may_be_feed) features.enter_asked(names, asked[3], Py_True);
}

}  // namespace cleanse
