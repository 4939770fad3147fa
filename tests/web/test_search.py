import pytest
from django.test import Client

from lotrinh.web.storage import full_text

pytestmark = pytest.mark.django_db


def search(client, query, **more):
    return client.get("/search/", {"q": query} | more)


@pytest.mark.parametrize("query", ["an khe đà nẵng", "phường An Khê", "An Khe"])
def test_a_unit_is_found_by_its_name_with_or_without_marks(query):
    """The ward is the first unit that answers, whichever way its name is typed."""
    answer = search(Client(), query)
    assert "phường An Khê" in [str(unit) for unit in answer.context["units"]]


@pytest.mark.parametrize("query", ["hộ nghèo", "ho ngheo"])
def test_an_indicator_is_found_with_or_without_marks(query):
    """The catalogue's indicators of poor households answer."""
    assert "poor_households" in [one.key for one in search(Client(), query).context["indicators"]]


@pytest.mark.parametrize("query", ["kè sông", "ke song", "KÈ SÔNG"])
def test_words_of_a_published_document_are_found_and_shown_where_they_stand(published, query):
    """A document answers by its words, with the place where they stand side by side."""
    (hit,) = search(Client(), query).context["hits"]
    assert hit.words.lower() == "kè sông"
    assert hit.before + hit.words + hit.behind in hit.document.text


def test_a_document_that_is_not_published_is_found_only_by_its_office(placed, person, signed_in, ward):
    """A citizen's search does not tell that it exists; a viewer of the unit finds it."""
    placed(person("editor", ward), ward, "01-dai-hoi.txt")
    assert search(Client(), "kè sông").context["count"] == 0
    assert search(signed_in(person("viewer", ward)), "kè sông").context["count"] == 1


def test_documents_with_the_words_side_by_side_come_first(db):
    """Of two documents that have both words, the one that has them as a phrase is nearer."""
    full_text.put([(1, "Thu hút đầu tư. Ngân sách phường."), (2, "Tổng thu ngân sách phường đạt dự toán.")])
    assert [hit.document for hit in full_text.find("thu ngân sách", 10)] == [2, 1]


def test_signs_in_a_query_are_no_commands(db):
    """What the databases would take for operators is searched as plain words."""
    full_text.put([(1, "thu ngân sách")])
    for query in ('"', "thu AND", "thu*", "NOT (", "thu & | !", "'; --", "plain:thu"):
        full_text.find(query, 10)


def test_a_search_without_an_answer_says_what_to_do(db):
    """Nothing found is said, with the way on."""
    assert "Hãy thử ít từ hơn" in search(Client(), "xyzzyq").content.decode()


def test_a_search_takes_few_queries(published, django_assert_max_num_queries):
    """However much answers, a page of results asks the database a bounded number of times."""
    with django_assert_max_num_queries(12):
        search(Client(), "phường an khê")
