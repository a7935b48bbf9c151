"""The step that finds people, organisations and offices, and says who is meant and for whom each acts."""

from sepakat.extract.companies import cued_companies
from sepakat.extract.draft import Draft
from sepakat.extract.entities import link_bodies, link_people
from sepakat.extract.holders import link_offices
from sepakat.extract.name_chunks import NameChunks
from sepakat.extract.name_marks import mark_tokens, name_lexicon
from sepakat.extract.name_model import load_name_model, tag_names
from sepakat.extract.offices import find_offices
from sepakat.extract.organisations import Reader, find_bodies
from sepakat.extract.outlets import leave_outlets
from sepakat.extract.persons import find_persons
from sepakat.extract.repeats import other_bodies, repeated_bodies, repeated_people, tagged_places
from sepakat.extract.standing import Standing


def find_names(draft: Draft) -> None:
    """Add people and organisations to `Draft.names` and offices to `Draft.roles`.

    Afterwards no two names overlap: a place or state inside a longer name has gone.
    """
    marks = mark_tokens(draft)
    tags = {index: tag.kind for tag in tag_names(marks, load_name_model(draft.pack)) for index in range(tag.first, tag.last)}
    reader = Reader(marks, name_lexicon(draft.pack), draft.pack, tags)
    chunks = NameChunks(draft, reader)
    chunks.add_bodies(find_bodies(reader))
    chunks.add_bodies(cued_companies(reader))
    chunks.add_bodies(repeated_bodies(reader, chunks))
    offices = find_offices(reader, chunks.bodies)
    known = len(chunks.bodies)
    chunks.add_bodies(office.body for office in offices if office.body)
    if len(chunks.bodies) > known:
        chunks.add_bodies(repeated_bodies(reader, chunks))
        offices = find_offices(reader, chunks.bodies)
    chunks.add_people(find_persons(reader, offices, chunks.bodies))
    chunks.add_people(repeated_people(reader, chunks))
    chunks.add_bodies(repeated_bodies(reader, chunks))
    chunks.add_bodies(other_bodies(reader, chunks))
    chunks.add_bodies(repeated_bodies(reader, chunks))
    standing = Standing(draft, marks)
    people = link_people(marks, chunks.people)
    named = link_bodies(reader, chunks.bodies, standing)
    draft.roles = link_offices(reader, offices, people, named, standing)
    draft.names = leave_outlets(draft, chunks.names(people, named, list(tagged_places(reader, chunks))))
