"""Check documents beside their text: the list of documents, one document with its claims, reviews and corrections."""

from django.urls import path

from lotrinh.web.screens.check import correcting, documents, moving, page, pictures, reviewing

addresses = [
    path("", documents.show, name="documents"),
    path("indicators/", correcting.search, name="check_indicators"),
    path("<int:document>/", page.show, name="check"),
    path("<int:document>/rows/", page.rows, name="check_rows"),
    path("<int:document>/move/", moving.move, name="check_move"),
    path("<int:document>/review/", reviewing.review, name="check_review"),
    path("<int:document>/accept/", reviewing.accept_all, name="check_accept"),
    path("<int:document>/take-back/", reviewing.take_back, name="check_take_back"),
    path("<int:document>/claims/<int:claim>/", correcting.correct, name="check_correct"),
    path("<int:document>/pages/<int:number>/", pictures.show, name="check_picture"),
]
