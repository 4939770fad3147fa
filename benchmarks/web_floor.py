"""The floor of the site's pages: a page of one line, in the same process and behind the same middleware."""

from django.db import connection
from django.http import HttpResponse
from django.urls import include, path

from lotrinh.web.access import everybody


@everybody
def floor(request):
    return HttpResponse("<!doctype html><title>floor</title><p>Nothing but a line.")


def count_queries(get_response):
    """Say on each answer how many times the database was asked."""

    def answer(request):
        asked = 0

        def count(execute, *rest):
            nonlocal asked
            asked += 1
            return execute(*rest)

        with connection.execute_wrapper(count):
            response = get_response(request)
        response["X-Queries"] = str(asked)
        return response

    return answer


urlpatterns = [path("floor/", floor), path("", include("lotrinh.web.urls"))]
