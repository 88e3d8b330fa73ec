using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Plenary.Server.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Convening : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "basis",
                table: "consultations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "extensions",
                table: "consultations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "plan",
                table: "consultations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "basis",
                table: "consultations");

            migrationBuilder.DropColumn(
                name: "extensions",
                table: "consultations");

            migrationBuilder.DropColumn(
                name: "plan",
                table: "consultations");
        }
    }
}
