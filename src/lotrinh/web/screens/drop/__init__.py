"""Drop documents: choose the unit, bring files in, see them read, confirm where each document belongs."""

from django.urls import path

from lotrinh.web.screens.drop import choosing, placing, progress, receiving

addresses = [
    path("", choosing.choose, name="drop"),
    path("<int:unit>/", receiving.show, name="drop_into"),
    path("<int:unit>/progress/", progress.show, name="drop_progress"),
    path("<int:unit>/place/", placing.place, name="drop_place"),
]
