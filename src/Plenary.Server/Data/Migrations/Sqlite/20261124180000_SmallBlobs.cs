using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Plenary.Server.Data.Migrations.Sqlite;

/// <summary>Bytes that come to the disk in one commit with the rows that point to them (Platform/Blobs). No entity of the model: they are read and written by their hash alone.</summary>
[DbContext(typeof(SqliteDb)), Migration("20261124180000_SmallBlobs")]
public sealed class SmallBlobs : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create table small_blobs (sha256 text not null primary key, bytes blob not null)");
        // A receipt's link without its draft, which may be of another server: not by going through all of a consultation's contributions.
        migrationBuilder.Sql("create index contributions_key_hash on contributions (key_hash)");
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop index contributions_key_hash; drop table small_blobs");
}
