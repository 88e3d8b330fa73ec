using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plenary.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnsweredAnew : Migration
    {
        // Written by hand: SQLite changes no key, and the rebuild that EF makes of it leaves its transaction, so that a power cut could leave half of it.

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answers_new",
                columns: table => new
                {
                    point = table.Column<Guid>(type: "TEXT", nullable: false),
                    consultation = table.Column<Guid>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    paragraph = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: true),
                    drafted_by = table.Column<string>(type: "TEXT", nullable: false),
                    drafted = table.Column<long>(type: "INTEGER", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    approved = table.Column<long>(type: "INTEGER", nullable: true),
                    published = table.Column<long>(type: "INTEGER", nullable: true),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    replaced = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => new { x.point, x.round });
                });

            migrationBuilder.Sql("insert into answers_new (point, consultation, word, reason, paragraph, version, drafted_by, drafted, approved_by, approved, published, round) select point, consultation, word, reason, paragraph, version, drafted_by, drafted, approved_by, approved, published, 1 from answers");

            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.RenameTable(
                name: "answers_new",
                newName: "answers");

            migrationBuilder.CreateIndex(
                name: "IX_answers_consultation_published",
                table: "answers",
                columns: new[] { "consultation", "published" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answers_new",
                columns: table => new
                {
                    point = table.Column<Guid>(type: "TEXT", nullable: false),
                    consultation = table.Column<Guid>(type: "TEXT", nullable: false),
                    word = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    paragraph = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: true),
                    drafted_by = table.Column<string>(type: "TEXT", nullable: false),
                    drafted = table.Column<long>(type: "INTEGER", nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", nullable: true),
                    approved = table.Column<long>(type: "INTEGER", nullable: true),
                    published = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => x.point);
                });

            migrationBuilder.Sql("insert into answers_new select point, consultation, word, reason, paragraph, version, drafted_by, drafted, approved_by, approved, published from answers a where not exists (select 1 from answers later where later.point = a.point and later.round > a.round)");

            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.RenameTable(
                name: "answers_new",
                newName: "answers");

            migrationBuilder.CreateIndex(
                name: "IX_answers_consultation_published",
                table: "answers",
                columns: new[] { "consultation", "published" });
        }
    }
}
