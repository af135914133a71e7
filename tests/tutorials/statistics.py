"""Runs the code of docs/tutorial/statistics.md, as it stands there, against a real server with a few loans."""

import datetime
import pathlib
import tempfile

from page import blocks, must, python, shell

from server import Server, lending_request, new_library, set_up


def main():
    measures, table, files, report, wrong = blocks("statistics.md", ["sh", "sh", "sh", "python", "sh"])
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, f"sqlite://{folder}/abonementas.db").start()
        try:
            staff = set_up(server)
            library = new_library(staff, "Utenos A. ir M. Miškinių viešoji biblioteka")
            loans = [staff.expect(201, "POST", "/loans", lending_request(library, "Metai", f"UT-{n}")).json for n in range(3)]
            due_on = str(datetime.date.today() + datetime.timedelta(days=30))
            staff.expect(200, "POST", f"/loans/{loans[0]['id']}/actions/ship", {"due_on": due_on})
            staff.expect(200, "POST", f"/loans/{loans[1]['id']}/actions/unfilled", {"reason": "not_held"})
            until = datetime.date.today() + datetime.timedelta(days=90)
            new = {"name": "Ataskaita", "holder": "script", "rights": [{"code": "statistics:read", "scope": "all"}], "expires_on": str(until)}
            key = staff.expect(201, "POST", "/keys", new).json["secret"]
            given = {"API": f"http://127.0.0.1:{server.port}/api/v1", "KEY": key, "FOLDER": folder}

            must("T5 lending_fill_rate" in shell(measures, given), "the measures do not tell of the fill rate")
            must('"rows"' in shell(table, given), "there is no table")
            shell(files, given)
            book = (pathlib.Path(folder) / "figures.xlsx").read_bytes()
            must(book.startswith(b"PK") and b"xl/worksheets" in book, "the spreadsheet is none")
            must("Biblioteka" in (pathlib.Path(folder) / "figures.csv").read_text(encoding="utf-8-sig"), "the CSV has no head")
            told = python(report, given)
            must("Requests received: 3 (a year before 0)" in told, f"the report says: {told}")
            must("Lending fill rate: 50.0 (a year before None)" in told, f"the report says: {told}")
            must(python(report, given) == "", "what has not changed is told again")
            staff.expect(201, "POST", "/loans", lending_request(library, "Metai", "UT-9"))
            must("Requests received: 4" in python(report, given), "what has changed is not told")
            told = shell(wrong, given)
            must("did you mean" in told and "statistics.needs_side" in told, f"what is wrong is not told: {told}")
        finally:
            server.stop()
        server.verify()
    print("the tutorial for figures works as it is written")


if __name__ == "__main__":
    main()
